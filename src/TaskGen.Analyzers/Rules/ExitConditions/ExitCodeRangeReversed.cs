using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.ExitConditions;

/// <summary>A range of exit codes whose start is greater than its end.</summary>
internal sealed class ExitCodeRangeReversed : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ExitCodeRangeReversed,
        "Exit code range is reversed",
        "'{0}' is {1}, which is greater than 'end' ({2}), so the range contains no exit code. Swap the two.",
        "TaskGen.ExitConditions",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Ranges are inclusive, and 'start' must not be greater than 'end'.",
        helpLinkUri: HelpLink.For(RuleIds.ExitCodeRangeReversed));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var range in scope.Objects(TaskSchema.ExitCodeRangeMapping))
        {
            if (range.Node.Integer(WireName.Start) is not { } start || range.Node.Integer(WireName.End) is not { } end) continue;
            if (start <= end) continue;
            var sourceId = range.Node.SourceIdOf(WireName.Start);
            scope.Report(new Finding(this, Descriptor, sourceId, range.At(WireName.Start), start.Text(), end.Text())
            {
                OtherSourceId = range.Node.SourceIdOf(WireName.End),
            });
        }
    }
}
