using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.Definition;

/// <summary>TG0004: removes the second value.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PropertyDuplicatedFix))]
public sealed class PropertyDuplicatedFix() : RemoveFixProvider("TG0004", "Remove the second", isArgument: true);
