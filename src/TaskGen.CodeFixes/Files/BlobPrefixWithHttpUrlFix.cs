using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Files;

/// <summary>TG4003: removes the prefix.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlobPrefixWithHttpUrlFix))]
public sealed class BlobPrefixWithHttpUrlFix() : RemoveFixProvider(RuleIds.BlobPrefixWithHttpUrl, "Remove blob prefix", isArgument: true);
