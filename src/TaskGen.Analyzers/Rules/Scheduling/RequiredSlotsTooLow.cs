using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>A number of required slots below 1.</summary>
internal sealed class RequiredSlotsTooLow : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.RequiredSlotsTooLow,
        "Required slots are below 1",
        "'{0}' is {1}, but a task requires at least 1 slot. Use 1 or more.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "'requiredSlots' is at least 1.",
        helpLinkUri: HelpLink.For(RuleIds.RequiredSlotsTooLow));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var placed in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (placed.Node.Integer(WireName.RequiredSlots) is { } value && value < 1)
            {
                var sourceId = placed.Node.SourceIdOf(WireName.RequiredSlots);
                scope.Report(new Finding(this, Descriptor, sourceId, placed.At(WireName.RequiredSlots), value.Text()));
            }
        }
    }
}
