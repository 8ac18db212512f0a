using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>Reports a duration that is not valid.</summary>
internal sealed class InvalidDuration : Rule
{
    internal static readonly DiagnosticDescriptor NotDuration = new(
        RuleIds.InvalidDuration,
        "Duration is invalid",
        "'{0}' is not a valid duration. Use ISO 8601 (PT1H30M) or d.hh:mm:ss.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The request contains ISO 8601 durations.",
        helpLinkUri: HelpLink.For(RuleIds.InvalidDuration));

    private static readonly DiagnosticDescriptor Negative = NotDuration.WithMessage(
        "'{0}' is negative. Use a duration of zero or more.");

    private static readonly DiagnosticDescriptor NoTime = NotDuration.WithMessage(
        "'{0}' is zero, so the service ends the task as soon as it starts. Set a limit, or remove it.", DiagnosticSeverity.Warning);

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [NotDuration, Negative, NoTime];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.Duration))
        {
            if (text.Text.Constant is not { } constant || DescriptorOf(constant, text.Property) is not { } descriptor) continue;
            scope.Report(new Finding(this, descriptor, text.Text.SourceId, text.Path)
                .With(FixProperties.Text, descriptor == NotDuration ? DurationText.ToIso(constant) : null));
        }
    }

    private static DiagnosticDescriptor? DescriptorOf(string text, PropertyShape property)
    {
        if (!Durations.TryParse(MemoryExtensions.AsSpan(text), out var duration)) return NotDuration;
        if (duration < TimeSpan.Zero) return Negative;
        return duration == TimeSpan.Zero && property.IsTimeLimit ? NoTime : null;
    }
}
