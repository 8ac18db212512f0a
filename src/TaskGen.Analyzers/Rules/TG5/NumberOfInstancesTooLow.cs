using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG5;

/// <summary>Fewer than one instance.</summary>
internal sealed class NumberOfInstancesTooLow : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG5007",
        "Fewer than one instance",
        "'{0}' is {1}: a multi-instance task has at least 1 instance",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "numberOfInstances is at least 1.",
        helpLinkUri: HelpLink.For("TG5007"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var placed in scope.Objects(TaskSchema.MultiInstanceSettings))
        {
            if (placed.Node.Integer("numberOfInstances") is { } value && value < 1) scope.Report(new Finding(this, placed.Node.SlotOf("numberOfInstances"), placed.At("numberOfInstances"), value.Text()));
        }
    }
}
