using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Container;

/// <summary>A registry takes either user name and password, or an identity.</summary>
internal sealed class RegistryCredentialsAmbiguous : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.RegistryCredentialsAmbiguous,
        "A registry takes either user name and password, or an identity",
        "'{0}' {1}: the registry takes either a user name with a password, or an identity",
        "TaskGen.Container",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "containerSettings.registry takes either user name and password, or an identityReference.",
        helpLinkUri: HelpLink.For(RuleIds.RegistryCredentialsAmbiguous));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var registry in scope.Objects(TaskSchema.ContainerRegistry))
        {
            var hasUsername = registry.Node.Has("username");
            var hasPassword = registry.Node.Has("password");
            if (hasUsername != hasPassword)
            {
                var (given, missing) = hasUsername ? ("username", "password") : ("password", "username");
                scope.Report(new Finding(this, Descriptor, registry.Node.SourceIdOf(given), registry.At(missing), "is missing"));
            }

            if (hasPassword && registry.Node.Has("identityReference"))
            {
                scope.Report(new Finding(this, Descriptor, registry.Node.DeepSlotOf("identityReference"), registry.At("identityReference"), "stands beside a password") { OtherSourceId = registry.Node.SourceIdOf("password") });
            }
        }
    }
}
