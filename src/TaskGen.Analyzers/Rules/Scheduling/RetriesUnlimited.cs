using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>A retry count without a limit.</summary>
internal sealed class RetriesUnlimited : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.RetriesUnlimited,
        "Task retries are unlimited",
        "'{0}' is {1}: a failing task is retried forever and keeps consuming the pool. Set a limit.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A 'maxTaskRetryCount' of -1 means no limit, which the service advises against.",
        helpLinkUri: HelpLink.For(RuleIds.RetriesUnlimited));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var placed in scope.Objects(TaskSchema.TaskConstraints))
        {
            if (placed.Node.Integer(WireName.MaxTaskRetryCount) is { } value && value == -1)
            {
                var sourceId = placed.Node.SourceIdOf(WireName.MaxTaskRetryCount);
                scope.Report(new Finding(this, Descriptor, sourceId, placed.At(WireName.MaxTaskRetryCount), value.Text()));
            }
        }
    }
}
