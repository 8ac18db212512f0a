using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Scheduling;

/// <summary>TG5009: swaps the bounds. A negative bound has no one right mend, and names no other place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidTaskIdRangeFix))]
public sealed class InvalidTaskIdRangeFix() : SwapFixProvider(RuleIds.InvalidTaskIdRange);
