using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>A retry count below -1.</summary>
internal sealed class RetryCountTooLow : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.RetryCountTooLow,
        "Retry count is below -1",
        "'{0}' is {1}; the service accepts -1 (no limit), 0, or more, and rejects other values with InvalidConstraintValue. Use -1 or more.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "'maxTaskRetryCount' is -1 or more.",
        helpLinkUri: HelpLink.For(RuleIds.RetryCountTooLow));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var placed in scope.Objects(TaskSchema.TaskConstraints))
        {
            if (placed.Node.Integer(WireName.MaxTaskRetryCount) is { } value && value < -1)
            {
                var sourceId = placed.Node.SourceIdOf(WireName.MaxTaskRetryCount);
                scope.Report(new Finding(this, Descriptor, sourceId, placed.At(WireName.MaxTaskRetryCount), value.Text()));
            }
        }
    }
}
