using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.Definition;

/// <summary>TG0003: removes the attribute.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AttributeOutsideTaskFix))]
public sealed class AttributeOutsideTaskFix() : RemoveFixProvider("TG0003", "Remove the attribute", isArgument: false);
