using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>A blob prefix together with an HTTP URL.</summary>
internal sealed class BlobPrefixWithHttpUrl : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.BlobPrefixWithHttpUrl,
        "Blob prefix is not supported with an HTTP URL",
        "'{0}' is set together with 'httpUrl', but the service accepts it only with 'storageContainerUrl' or "
            + "'autoStorageContainerName'. Remove it.",
        "TaskGen.Files",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "'blobPrefix' selects blobs of a container.",
        helpLinkUri: HelpLink.For(RuleIds.BlobPrefixWithHttpUrl));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override RuleClients Clients => RuleClients.AzureComputeBatch;

    public override void Check(RuleScope scope)
    {
        foreach (var file in scope.Objects(TaskSchema.ResourceFile))
        {
            if (file.Node.Has(WireName.HttpUrl) && file.Node.Has(WireName.BlobPrefix))
            {
                scope.Report(new Finding(this, Descriptor, file.Node.SourceIdOf(WireName.BlobPrefix), file.At(WireName.BlobPrefix)));
            }
        }
    }
}
