using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Container;

/// <summary>Reports registry credentials that are incomplete, or specified in more than one way.</summary>
internal sealed class RegistryCredentialsAmbiguous : Rule
{
    private static readonly DiagnosticDescriptor Incomplete = new(
        RuleIds.RegistryCredentialsAmbiguous,
        "Registry credentials are incomplete or ambiguous",
        "'{0}' is missing. Specify a user name together with a password, or use an identity.",
        "TaskGen.Container",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "'containerSettings.registry' takes either 'username' and 'password', or 'identityReference'.",
        helpLinkUri: HelpLink.For(RuleIds.RegistryCredentialsAmbiguous));

    private static readonly DiagnosticDescriptor Ambiguous = Incomplete.WithMessage(
        "'{0}' is specified together with a password, but a registry takes only one of the two. Remove one.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Incomplete, Ambiguous];

    public override void Check(RuleScope scope)
    {
        foreach (var registry in scope.Objects(TaskSchema.ContainerRegistry))
        {
            var hasUsername = registry.Node.Has(WireName.Username);
            var hasPassword = registry.Node.Has(WireName.Password);
            if (hasUsername != hasPassword)
            {
                var (given, missing) = hasUsername ? (WireName.Username, WireName.Password) : (WireName.Password, WireName.Username);
                scope.Report(new Finding(this, Incomplete, registry.Node.SourceIdOf(given), registry.At(missing)));
            }

            if (!hasPassword || !registry.Node.Has(WireName.IdentityReference)) continue;
            var identity = registry.Node.FirstLeafSourceIdOf(WireName.IdentityReference);
            scope.Report(new Finding(this, Ambiguous, identity, registry.At(WireName.IdentityReference))
            {
                OtherSourceId = registry.Node.SourceIdOf(WireName.Password),
            });
        }
    }
}
