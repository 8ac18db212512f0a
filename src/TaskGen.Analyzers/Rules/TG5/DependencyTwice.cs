using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG5;

/// <summary>A dependency is given twice.</summary>
internal sealed class DependencyTwice : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG5012",
        "A dependency is given twice",
        "{0} is given twice in '{1}': once is enough. Remove the second.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A task that is depended on twice is waited for once.",
        helpLinkUri: HelpLink.For("TG5012"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var dependencies in scope.Objects(TaskSchema.TaskDependencies))
        {
            var ids = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            foreach (var item in dependencies.Node.Items("taskIds"))
            {
                if (item.Key() is not { } id) continue;
                if (ids.TryGetValue(id, out var slot)) scope.Report(new Finding(this, item.Slot, $"The id '{id}'", dependencies.At("taskIds")) { OtherSlot = slot });
                else ids.Add(id, item.Slot);
            }

            var ranges = new List<(int Start, int End, int Slot)>();
            foreach (var range in dependencies.Node.Items("taskIdRanges").OfType<ObjectNode>())
            {
                if (range.Integer("start") is not { } start || range.Integer("end") is not { } end) continue;
                foreach (var (otherStart, otherEnd, slot) in ranges)
                {
                    if (otherStart > end || start > otherEnd) continue;
                    scope.Report(new Finding(this, range.Slot, $"Part of the range from {start.Text()} to {end.Text()}", dependencies.At("taskIdRanges")) { OtherSlot = slot }
                        .With(FixData.Value, otherStart <= start && end <= otherEnd ? "remove" : null));
                    break;
                }

                ranges.Add((start, end, range.Slot));
            }
        }
    }
}
