using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Scheduling;

/// <summary>A duration that is not valid.</summary>
internal sealed class InvalidDuration : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.InvalidDuration,
        "Duration is invalid",
        "'{0}' is not a valid duration. Use ISO 8601 (PT1H30M) or d.hh:mm:ss.",
        "TaskGen.Scheduling",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The request contains ISO 8601 durations.",
        helpLinkUri: HelpLink.For(RuleIds.InvalidDuration));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.Duration))
        {
            if (text.Text.Constant is not { } constant) continue;
            if (!Durations.TryParse(MemoryExtensions.AsSpan(constant), out var duration) || duration <= TimeSpan.Zero) scope.Report(new Finding(this, Descriptor, text.Text.SourceId, text.Path));
        }
    }
}
