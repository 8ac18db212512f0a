using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Scheduling;

/// <summary>TG5006: removes the slots.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MultiInstanceSlotsFix))]
public sealed class MultiInstanceSlotsFix() : RemoveFixProvider(RuleIds.MultiInstanceSlots, "Remove the required slots", isArgument: true);
