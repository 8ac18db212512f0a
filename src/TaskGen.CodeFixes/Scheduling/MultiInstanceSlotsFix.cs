using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Scheduling;

/// <summary>TG5006: removes the required slots.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MultiInstanceSlotsFix))]
public sealed class MultiInstanceSlotsFix() : RemoveFixProvider(RuleIds.MultiInstanceSlots, "Remove required slots", isArgument: true);
