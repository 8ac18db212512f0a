using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.ExitConditions;

/// <summary>TG3005: removes the condition.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RedundantExitConditionFix))]
public sealed class RedundantExitConditionFix() : RemoveFixProvider("TG3005", "Remove the condition", isArgument: false);
