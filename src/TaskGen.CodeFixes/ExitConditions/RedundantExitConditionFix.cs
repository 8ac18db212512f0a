using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.ExitConditions;

/// <summary>TG3005: removes the condition.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RedundantExitConditionFix))]
public sealed class RedundantExitConditionFix()
    : RemoveFixProvider(RuleIds.RedundantExitCondition, "Remove exit condition", isArgument: false);
