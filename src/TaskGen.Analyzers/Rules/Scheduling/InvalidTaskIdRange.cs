using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>A range of task ids that is reversed or negative.</summary>
internal sealed class InvalidTaskIdRange : Rule
{
    private static readonly DiagnosticDescriptor Reversed = new(
        RuleIds.InvalidTaskIdRange,
        "Task id range is invalid",
        "'{0}' is {1}, which is greater than 'end' ({2}), so the range contains no id. Swap the two.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Ranges are inclusive, 'start' must not be greater than 'end', and ids in a range are not negative.",
        helpLinkUri: HelpLink.For(RuleIds.InvalidTaskIdRange));

    private static readonly DiagnosticDescriptor Negative = new(
        RuleIds.InvalidTaskIdRange,
        "Task id range is invalid",
        "'{0}' is {1}, but the ids in a range are 0 or greater",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Ranges are inclusive, 'start' must not be greater than 'end', and ids in a range are not negative.",
        helpLinkUri: HelpLink.For(RuleIds.InvalidTaskIdRange));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Reversed, Negative];

    public override void Check(RuleScope scope)
    {
        foreach (var range in scope.Objects(TaskSchema.TaskIdRange))
        {
            if (range.Node.Integer("start") is not { } start) continue;
            var end = range.Node.Integer("end");
            if (start < 0) scope.Report(new Finding(this, Negative, range.Node.SourceIdOf("start"), range.At("start"), start.Text()));
            else if (end < 0) scope.Report(new Finding(this, Negative, range.Node.SourceIdOf("end"), range.At("end"), end.Value.Text()));
            else if (start > end)
            {
                scope.Report(new Finding(this, Reversed, range.Node.SourceIdOf("start"), range.At("start"), start.Text(), end.Value.Text())
                {
                    OtherSourceId = range.Node.SourceIdOf("end"),
                });
            }
        }
    }
}
