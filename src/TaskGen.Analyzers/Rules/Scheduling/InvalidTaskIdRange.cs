using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>A range of ids that runs backwards or is negative.</summary>
internal sealed class InvalidTaskIdRange : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.InvalidTaskIdRange,
        "A range of ids that runs backwards or is negative",
        "'{0}' {1}",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Ranges are inclusive, start ≤ end, and not negative.",
        helpLinkUri: HelpLink.For(RuleIds.InvalidTaskIdRange));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var range in scope.Objects(TaskSchema.TaskIdRange))
        {
            if (range.Node.Integer("start") is not { } start) continue;
            if (start < 0) scope.Report(new Finding(this, Descriptor, range.Node.SourceIdOf("start"), range.At("start"), $"is {start.Text()}: ids in a range are 0 or above"));
            else if (range.Node.Integer("end") is { } end && start > end)
            {
                // A negative end would be as wrong a start: swapping the two is no way out.
                var way = end < 0 ? "Ids in a range are 0 or above." : "Swap the two.";
                scope.Report(new Finding(this, Descriptor, range.Node.SourceIdOf("start"), range.At("start"), $"is {start.Text()} and above end {end.Text()}: no id is in that range. {way}") { OtherSourceId = end < 0 ? -1 : range.Node.SourceIdOf("end") });
            }
        }
    }
}
