using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.Files;

/// <summary>TG4003: removes the prefix.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlobPrefixWithHttpUrlFix))]
public sealed class BlobPrefixWithHttpUrlFix() : RemoveFixProvider("TG4003", "Remove the blob prefix", isArgument: true);
