using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.CodeFixes.Scheduling;

/// <summary>TG5006: removes the slots.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MultiInstanceSlotsFix))]
public sealed class MultiInstanceSlotsFix() : RemoveFixProvider("TG5006", "Remove the required slots", isArgument: true);
