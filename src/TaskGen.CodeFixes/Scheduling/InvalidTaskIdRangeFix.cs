using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Scheduling;

/// <summary>TG5009: swaps start and end. A negative bound has no single fix, and no other location.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidTaskIdRangeFix))]
public sealed class InvalidTaskIdRangeFix() : SwapFixProvider(RuleIds.InvalidTaskIdRange);
