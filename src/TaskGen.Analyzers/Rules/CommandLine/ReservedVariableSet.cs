using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.CommandLine;

/// <summary>Reports an environment variable whose name is reserved for the service.</summary>
internal sealed class ReservedVariableSet : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ReservedVariableSet,
        "Reserved environment variable is set",
        "'{0}' is reserved; Azure Batch sets the environment variables whose names start with 'AZ_BATCH_'. Choose another name.",
        "TaskGen.CommandLine",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Azure Batch sets the AZ_BATCH_ variables of every task.",
        helpLinkUri: HelpLink.For(RuleIds.ReservedVariableSet));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    private static bool IsSet(RuleScope scope, string name)
    {
        foreach (var text in scope.TextsOf(TextConstraint.EnvironmentName))
        {
            if (string.Equals(text.Text.ToTemplate(), name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.TextsOf(TextConstraint.EnvironmentName))
        {
            if (EnvironmentNames.IsServiceOwn(MemoryExtensions.AsSpan(text.Text.Fill("x"))))
            {
                var name = text.Text.ToTemplate();
                var finding = new Finding(this, Descriptor, text.Text.SourceId, name);
                var own = name.Substring(EnvironmentNames.ServicePrefix.Length);
                var isFree = own.Length > 0 && !char.IsDigit(own[0]) && !IsSet(scope, own);
                scope.Report(isFree ? finding.With(FixProperties.Text, own) : finding);
            }
        }
    }
}
