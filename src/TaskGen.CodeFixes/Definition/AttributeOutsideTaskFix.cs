using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Definition;

/// <summary>TG0003: removes the attribute.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AttributeOutsideTaskFix))]
public sealed class AttributeOutsideTaskFix() : RemoveFixProvider(RuleIds.AttributeOutsideTask, "Remove attribute", isArgument: false);
