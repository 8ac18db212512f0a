using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>An identity together with an auto-storage container.</summary>
internal sealed class IdentityWithAutoStorage : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.IdentityWithAutoStorage,
        "Identity has no effect with auto-storage",
        "'{0}' has no effect together with 'autoStorageContainerName', which the service reads with the credentials of the account. "
            + "Remove the identity.",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "'identityReference' applies to 'httpUrl' and 'storageContainerUrl'.",
        helpLinkUri: HelpLink.For(RuleIds.IdentityWithAutoStorage));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override RuleClients Clients => RuleClients.AzureComputeBatch;

    public override void Check(RuleScope scope)
    {
        foreach (var file in scope.Objects(TaskSchema.ResourceFile))
        {
            if (file.Node.Has(WireName.AutoStorageContainerName) && file.Node.Has(WireName.IdentityReference))
            {
                var sourceId = file.Node.FirstLeafSourceIdOf(WireName.IdentityReference);
                scope.Report(new Finding(this, Descriptor, sourceId, file.At(WireName.IdentityReference)));
            }
        }
    }
}
