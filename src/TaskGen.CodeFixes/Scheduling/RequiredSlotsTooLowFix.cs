using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Scheduling;

/// <summary>TG5005: sets the default.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RequiredSlotsTooLowFix))]
public sealed class RequiredSlotsTooLowFix() : SetNumberFixProvider(RuleIds.RequiredSlotsTooLow, "RequiredSlots", "1");
