using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>A number of instances below 1.</summary>
internal sealed class NumberOfInstancesTooLow : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.NumberOfInstancesTooLow,
        "Number of instances is below 1",
        "'{0}' is {1}, but a multi-instance task has at least 1 instance. Use 1 or more.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "'numberOfInstances' is at least 1.",
        helpLinkUri: HelpLink.For(RuleIds.NumberOfInstancesTooLow));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var placed in scope.Objects(TaskSchema.MultiInstanceSettings))
        {
            if (placed.Node.Integer(WireName.NumberOfInstances) is { } value && value < 1)
            {
                var sourceId = placed.Node.SourceIdOf(WireName.NumberOfInstances);
                scope.Report(new Finding(this, Descriptor, sourceId, placed.At(WireName.NumberOfInstances), value.Text()));
            }
        }
    }
}
