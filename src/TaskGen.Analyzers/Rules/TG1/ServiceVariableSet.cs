using System;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Facts;

namespace TaskGen.Analyzers.Rules.TG1;

/// <summary>A variable of the service is set by hand.</summary>
internal sealed class ServiceVariableSet : Rule
{
    private static readonly DiagnosticDescriptor Diagnosis = new(
        "TG1012",
        "A variable of the service is set by hand",
        "'{0}' is the service's own: names that begin with AZ_BATCH_ are set by the service",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The service sets AZ_BATCH_* for every task.",
        helpLinkUri: HelpLink.For("TG1012"));

    public override DiagnosticDescriptor Descriptor => Diagnosis;

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextFact.EnvironmentName))
        {
            if (EnvironmentNames.IsServiceOwn(MemoryExtensions.AsSpan(text.Text.Fill("x")))) scope.Report(new Finding(this, text.Text.Slot, text.Text.ToTemplate()));
        }
    }
}
