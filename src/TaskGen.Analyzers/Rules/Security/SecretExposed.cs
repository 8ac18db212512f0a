using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Security;

/// <summary>A secret where the portal shows it.</summary>
internal sealed class SecretExposed : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.SecretExposed,
        "A secret where the portal shows it",
        "'{0}' is a secret by its name or its [Secret], and '{1}' is shown by the portal and kept in logs: hand it over in an environment variable",
        "TaskGen.Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Everyone who may read the job reads its tasks' ids, display names and command lines.",
        helpLinkUri: HelpLink.For(RuleIds.SecretExposed));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.Texts)
        {
            if (text.Property.Fact is not (TextConstraint.Id or TextConstraint.DisplayName or TextConstraint.CommandLine or TextConstraint.CoordinationCommandLine)) continue;
            foreach (var hole in text.Text.Placeholders)
            {
                if (hole.Member.IsSecret) scope.Report(new Finding(this, Descriptor, text.Text.SourceId, hole.Member.Name, text.Path) { Start = hole.Start, Length = hole.Length });
            }
        }
    }
}
