using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>Reports a range of task ids that is reversed or negative.</summary>
internal sealed class InvalidTaskIdRange : Rule
{
    private static readonly DiagnosticDescriptor Reversed = new(
        RuleIds.InvalidTaskIdRange,
        "Task id range is invalid",
        "'{0}' is {1}, which is greater than 'end' ({2}), so the range contains no id. Swap the two.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Ranges are inclusive, 'start' must not be greater than 'end', and task ids in a range are not negative.",
        helpLinkUri: HelpLink.For(RuleIds.InvalidTaskIdRange));

    private static readonly DiagnosticDescriptor Negative = Reversed.WithMessage(
        "'{0}' is {1}, but task ids in a range cannot be negative. Use 0 or more.", DiagnosticSeverity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Reversed, Negative];

    public override void Check(RuleScope scope)
    {
        foreach (var range in scope.Objects(TaskSchema.TaskIdRange))
        {
            var start = range.Node.Integer(WireName.Start);
            var end = range.Node.Integer(WireName.End);
            if (start > end)
            {
                // A negative end would be a negative start when the two are swapped, so that there is no single fix.
                var other = end < 0 ? SourceId.Type : range.Node.SourceIdOf(WireName.End);
                var arguments = new[] { range.At(WireName.Start), start.Value.Text(), end.Value.Text() };
                scope.Report(new Finding(this, Reversed, range.Node.SourceIdOf(WireName.Start), arguments) { OtherSourceId = other });
            }
            else if (start < 0)
            {
                var sourceId = range.Node.SourceIdOf(WireName.Start);
                scope.Report(new Finding(this, Negative, sourceId, range.At(WireName.Start), start.Value.Text()));
            }
            else if (end < 0)
            {
                var sourceId = range.Node.SourceIdOf(WireName.End);
                scope.Report(new Finding(this, Negative, sourceId, range.At(WireName.End), end.Value.Text()));
            }
        }
    }
}
