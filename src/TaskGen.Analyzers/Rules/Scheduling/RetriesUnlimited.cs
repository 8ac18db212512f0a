using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>Retries without end.</summary>
internal sealed class RetriesUnlimited : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.RetriesUnlimited,
        "Retries without end",
        "'{0}' is {1}: a task that always fails is run again without end, on a paid pool. Set a number.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "-1 is without limit, and advised against.",
        helpLinkUri: HelpLink.For(RuleIds.RetriesUnlimited));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var placed in scope.Objects(TaskSchema.TaskConstraints))
        {
            if (placed.Node.Integer("maxTaskRetryCount") is { } value && value == -1) scope.Report(new Finding(this, Descriptor, placed.Node.SourceIdOf("maxTaskRetryCount"), placed.At("maxTaskRetryCount"), value.Text()));
        }
    }
}
