using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>More required slots than any node has.</summary>
internal sealed class RequiredSlotsTooHigh : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.RequiredSlotsTooHigh,
        "Required slots exceed the capacity of a node",
        "'{0}' is {1}, but no node has more than 256 slots, so the task is never scheduled. Use 256 or less.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A pool has at most 256 slots per node.",
        helpLinkUri: HelpLink.For(RuleIds.RequiredSlotsTooHigh));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var placed in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (placed.Node.Integer(WireName.RequiredSlots) is { } value && value > Limits.SlotsPerNode)
            {
                var sourceId = placed.Node.SourceIdOf(WireName.RequiredSlots);
                scope.Report(new Finding(this, Descriptor, sourceId, placed.At(WireName.RequiredSlots), value.Text()));
            }
        }
    }
}
