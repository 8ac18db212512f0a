using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Files;

/// <summary>TG4001: removes the additional sources.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResourceFileSourceFix))]
public sealed class ResourceFileSourceFix() : RemoveFixProvider(RuleIds.ResourceFileSource, "Remove additional source", isArgument: true);
