using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>A duration that exceeds the lifetime of a task.</summary>
internal sealed class DurationBeyondLifetime : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.DurationBeyondLifetime,
        "Duration exceeds the lifetime of a task",
        "'{0}' is longer than 180 days, the maximum lifetime of a task. Use a shorter duration.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A task that has not completed 180 days after it was added is terminated.",
        helpLinkUri: HelpLink.For(RuleIds.DurationBeyondLifetime));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.Duration))
        {
            if (text.Property.IsTimeLimit && text.Text.Constant is { } constant
                && Durations.TryParse(MemoryExtensions.AsSpan(constant), out var duration) && duration > Limits.TaskLifetime
                    && duration != Durations.NoLimit)
            {
                scope.Report(new Finding(this, Descriptor, text.Text.SourceId, text.Path));
            }
        }
    }
}
