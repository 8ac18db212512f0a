using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>A blob prefix goes with containers only.</summary>
internal sealed class BlobPrefixWithHttpUrl : Rule
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.BlobPrefixWithHttpUrl,
        "A blob prefix goes with containers only",
        "'{0}' stands beside httpUrl: it goes with storageContainerUrl and autoStorageContainerName only. Remove it.",
        "TaskGen.Files",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "blobPrefix only with the two container sources.",
        helpLinkUri: HelpLink.For(RuleIds.BlobPrefixWithHttpUrl));

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(RuleScope scope)
    {
        foreach (var file in scope.Objects(TaskSchema.ResourceFile))
        {
            if (file.Node.Has("httpUrl") && file.Node.Has("blobPrefix")) scope.Report(new Finding(this, Descriptor, file.Node.SourceIdOf("blobPrefix"), file.At("blobPrefix")));
        }
    }
}
