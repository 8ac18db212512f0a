using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.Files;

/// <summary>TG4001: removes the further sources.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResourceFileSourceFix))]
public sealed class ResourceFileSourceFix() : RemoveFixProvider("TG4001", "Remove this source", isArgument: true);
