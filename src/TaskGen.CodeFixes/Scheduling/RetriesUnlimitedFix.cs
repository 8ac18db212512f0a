using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Scheduling;

/// <summary>TG5004: sets a limit.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RetriesUnlimitedFix))]
public sealed class RetriesUnlimitedFix() : SetNumberFixProvider(RuleIds.RetriesUnlimited, "MaxTaskRetryCount", "3");
