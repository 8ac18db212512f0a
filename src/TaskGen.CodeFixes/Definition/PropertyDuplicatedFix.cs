using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Definition;

/// <summary>TG0004: removes the duplicate.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PropertyDuplicatedFix))]
public sealed class PropertyDuplicatedFix() : RemoveFixProvider(RuleIds.PropertyDuplicated, "Remove duplicate property", isArgument: true);
