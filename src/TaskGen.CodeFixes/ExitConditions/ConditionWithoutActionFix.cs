using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.ExitConditions;

/// <summary>TG3003: removes the condition.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConditionWithoutActionFix))]
public sealed class ConditionWithoutActionFix()
    : RemoveFixProvider(RuleIds.ConditionWithoutAction, "Remove exit condition", isArgument: false);
