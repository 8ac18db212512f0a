using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>A variable of the service is set by hand.</summary>
internal sealed class ReservedVariableSet : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ReservedVariableSet,
        "A variable of the service is set by hand",
        "'{0}' is the service's own: names that begin with AZ_BATCH_ are set by the service",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service sets AZ_BATCH_* for every task.",
        helpLinkUri: HelpLink.For(RuleIds.ReservedVariableSet));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.EnvironmentName))
        {
            if (EnvironmentNames.IsServiceOwn(MemoryExtensions.AsSpan(text.Text.Fill("x")))) scope.Report(new Finding(this, Descriptor, text.Text.SourceId, text.Text.ToTemplate()));
        }
    }
}
