using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>A multi-instance task that requires more than one slot.</summary>
internal sealed class MultiInstanceSlots : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.MultiInstanceSlots,
        "Required slots of a multi-instance task exceed 1",
        "'requiredSlots' is {0}, but the service accepts only 1 for a multi-instance task. Remove it.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "'requiredSlots' must be 1 for a multi-instance task.",
        helpLinkUri: HelpLink.For(RuleIds.MultiInstanceSlots));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var task in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (task.Node[WireName.MultiInstanceSettings] is ObjectNode
                && task.Node.Integer(WireName.RequiredSlots) is { } slots
                && slots > 1)
            {
                scope.Report(new Finding(this, Descriptor, task.Node.SourceIdOf(WireName.RequiredSlots), slots.Text()));
            }
        }
    }
}
