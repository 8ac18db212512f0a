using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG5;

/// <summary>Required slots below 1.</summary>
internal sealed class RequiredSlotsTooLow : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG5005",
        "Required slots below 1",
        "'{0}' is {1}: a task takes at least 1 slot",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "requiredSlots is at least 1.",
        helpLinkUri: HelpLink.For("TG5005"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var placed in scope.Objects(TaskSchema.TaskAddParameter))
        {
            if (placed.Node.Integer("requiredSlots") is { } value && value < 1) scope.Report(new Finding(this, placed.Node.SlotOf("requiredSlots"), placed.At("requiredSlots"), value.Text()));
        }
    }
}
