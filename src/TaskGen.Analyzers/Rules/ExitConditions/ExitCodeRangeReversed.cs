using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.ExitConditions;

/// <summary>A range of exit codes runs backwards.</summary>
internal sealed class ExitCodeRangeReversed : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ExitCodeRangeReversed,
        "A range of exit codes runs backwards",
        "'{0}' is {1} and above end {2}: no code is in that range. Swap the two.",
        "TaskGen.ExitConditions",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Ranges are inclusive, start ≤ end.",
        helpLinkUri: HelpLink.For(RuleIds.ExitCodeRangeReversed));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var range in scope.Objects(TaskSchema.ExitCodeRangeMapping))
        {
            if (range.Node.Integer("start") is not { } start || range.Node.Integer("end") is not { } end || start <= end) continue;
            scope.Report(new Finding(this, Descriptor, range.Node.SourceIdOf("start"), range.At("start"), start.Text(), end.Text()) { OtherSourceId = range.Node.SourceIdOf("end") });
        }
    }
}
