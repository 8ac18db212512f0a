using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>A dependency that is specified more than once.</summary>
internal sealed class DependencyDuplicated : Rule
{
    private static readonly DiagnosticDescriptor IdDuplicated = new(
        RuleIds.DependencyDuplicated,
        "Dependency is duplicated",
        "Dependency '{0}' is specified more than once in '{1}'. Remove the duplicate.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A task waits only once for each task that it depends on.",
        helpLinkUri: HelpLink.For(RuleIds.DependencyDuplicated));

    private static readonly DiagnosticDescriptor RangesOverlap = IdDuplicated.WithMessage(
        "Range {0} to {1} in '{2}' overlaps range {3} to {4}. Remove the overlap.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [IdDuplicated, RangesOverlap];

    public override void Check(RuleScope scope)
    {
        foreach (var dependencies in scope.Objects(TaskSchema.TaskDependencies))
        {
            CheckIds(scope, dependencies);
            CheckRanges(scope, dependencies);
        }
    }

    private void CheckIds(RuleScope scope, Placed<ObjectNode> dependencies)
    {
        var ids = new Dictionary<string, SourceId>(StringComparer.OrdinalIgnoreCase);
        var path = dependencies.At(WireName.TaskIds);
        foreach (var item in dependencies.Node.Items(WireName.TaskIds))
        {
            if (item.Key() is not { } id) continue;
            if (!ids.TryGetValue(id, out var sourceId)) ids.Add(id, item.SourceId);
            else scope.Report(new Finding(this, IdDuplicated, item.SourceId, id, path) { OtherSourceId = sourceId });
        }
    }

    private void CheckRanges(RuleScope scope, Placed<ObjectNode> dependencies)
    {
        var ranges = new List<(int Start, int End, SourceId SourceId)>();
        foreach (var range in dependencies.Node.Items(WireName.TaskIdRanges).OfType<ObjectNode>())
        {
            if (range.Integer(WireName.Start) is not { } start || range.Integer(WireName.End) is not { } end) continue;
            foreach (var (otherStart, otherEnd, sourceId) in ranges)
            {
                if (otherStart > end || start > otherEnd) continue;
                var path = dependencies.At(WireName.TaskIdRanges);
                var finding = new Finding(this, RangesOverlap, range.SourceId, start.Text(), end.Text(), path, otherStart.Text(),
                    otherEnd.Text())
                {
                    OtherSourceId = sourceId,
                };
                scope.Report(finding.With(FixProperties.Action, otherStart <= start && end <= otherEnd ? FixProperties.Remove : null));
                break;
            }

            ranges.Add((start, end, range.SourceId));
        }
    }
}
