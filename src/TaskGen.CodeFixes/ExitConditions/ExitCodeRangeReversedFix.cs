using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.ExitConditions;

/// <summary>TG3001: swaps start and end.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExitCodeRangeReversedFix))]
public sealed class ExitCodeRangeReversedFix() : SwapFixProvider(RuleIds.ExitCodeRangeReversed);
