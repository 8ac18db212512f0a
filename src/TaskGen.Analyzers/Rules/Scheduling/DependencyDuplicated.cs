using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>A dependency is given twice.</summary>
internal sealed class DependencyDuplicated : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.DependencyDuplicated,
        "A dependency is given twice",
        "{0} is given twice in '{1}': once is enough. Remove the second.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A task that is depended on twice is waited for once.",
        helpLinkUri: HelpLink.For(RuleIds.DependencyDuplicated));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var dependencies in scope.Objects(TaskSchema.TaskDependencies))
        {
            var ids = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
            foreach (var item in dependencies.Node.Items("taskIds"))
            {
                if (item.Key() is not { } id) continue;
                if (ids.TryGetValue(id, out var sourceId)) scope.Report(new Finding(this, Descriptor, item.SourceId, $"The id '{id}'", dependencies.At("taskIds")) { OtherSourceId = sourceId });
                else ids.Add(id, item.SourceId);
            }

            var ranges = new List<(int Start, int End, int SourceId)>();
            foreach (var range in dependencies.Node.Items("taskIdRanges").OfType<ObjectNode>())
            {
                if (range.Integer("start") is not { } start || range.Integer("end") is not { } end) continue;
                foreach (var (otherStart, otherEnd, sourceId) in ranges)
                {
                    if (otherStart > end || start > otherEnd) continue;
                    scope.Report(new Finding(this, Descriptor, range.SourceId, $"Part of the range from {start.Text()} to {end.Text()}", dependencies.At("taskIdRanges")) { OtherSourceId = sourceId }
                        .With(FixData.Value, otherStart <= start && end <= otherEnd ? "remove" : null));
                    break;
                }

                ranges.Add((start, end, range.SourceId));
            }
        }
    }
}
