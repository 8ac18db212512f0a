using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules.TG5;

/// <summary>Retries without end.</summary>
internal sealed class RetryWithoutEnd : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG5004",
        "Retries without end",
        "'{0}' is {1}: a task that always fails is run again without end, on a paid pool. Set a number.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "-1 is without limit, and advised against.",
        helpLinkUri: HelpLink.For("TG5004"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var placed in scope.Objects(TaskSchema.TaskConstraints))
        {
            if (placed.Node.Integer("maxTaskRetryCount") is { } value && value == -1) scope.Report(new Finding(this, placed.Node.SlotOf("maxTaskRetryCount"), placed.At("maxTaskRetryCount"), value.Text()));
        }
    }
}
