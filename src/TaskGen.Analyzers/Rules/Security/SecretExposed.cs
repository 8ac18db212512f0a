using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Security;

/// <summary>Reports a secret in a property that the portal shows.</summary>
internal sealed class SecretExposed : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.SecretExposed,
        "Secret is exposed in the portal",
        "'{0}' is a secret, but '{1}' is visible in the portal and kept in logs. Pass it in an environment variable.",
        "TaskGen.Security",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Everyone with read access to the job can see the ids, display names, and command lines of its tasks.",
        helpLinkUri: HelpLink.For(RuleIds.SecretExposed));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override RuleClients Clients => RuleClients.None;

    public override DiagnosticTarget Target => DiagnosticTarget.ClassWithMembers;

    public override void Check(RuleScope scope)
    {
        foreach (var text in scope.Texts)
        {
            if (text.Property.Constraint is not (TextConstraint.Id
                or TextConstraint.DisplayName
                or TextConstraint.CommandLine
                or TextConstraint.CoordinationCommandLine))
            {
                continue;
            }
            foreach (var placeholder in text.Text.Placeholders)
            {
                if (placeholder.Member.IsSecret)
                {
                    scope.Report(new Finding(
                        this, Descriptor, text.Text.SourceId, placeholder.Member.Name, text.Path)
                    { Span = placeholder.Span });
                }
            }
        }
    }
}
