using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>Reports a resource file whose SAS token does not permit the download.</summary>
internal sealed class ResourceSasInsufficient : Rule
{
    private static readonly DiagnosticDescriptor NoRead = new(
        RuleIds.ResourceSasInsufficient,
        "SAS token does not permit the download",
        "'{0}' has a SAS token without read permission (sp=r), so the download fails and the task does not start. Use a token with that permission.",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A file from 'httpUrl' requires read permission, and the files from 'storageContainerUrl' require read and list "
            + "permission.",
        helpLinkUri: HelpLink.For(RuleIds.ResourceSasInsufficient));

    private static readonly DiagnosticDescriptor NoList = NoRead.WithMessage(
        "'{0}' has a SAS token without list permission (sp=l), so the download fails and the task does not start. Use a token with that permission.");

    private static readonly DiagnosticDescriptor ForBlob = NoRead.WithMessage(
        "'{0}' has a SAS token for a single blob (sr=b), so the download of the container fails and the task does not start. Use a token for the container.");

    private static readonly DiagnosticDescriptor Expired = NoRead.WithMessage(
        "'{0}' has a SAS token that has expired, so the download fails and the task does not start. Create a new token.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [NoRead, NoList, ForBlob, Expired];

    public override void Check(RuleScope scope)
    {
        foreach (var file in scope.Objects(TaskSchema.ResourceFile))
        {
            if (file.Node[WireName.IdentityReference] is not null) continue;
            Check(scope, file, WireName.HttpUrl, isContainer: false);
            Check(scope, file, WireName.StorageContainerUrl, isContainer: true);
        }
    }

    private void Check(RuleScope scope, Placed<ObjectNode> file, string wire, bool isContainer)
    {
        if (file.Node[wire] is not TextNode text) return;
        var url = text.FillUnknown();
        if (!Urls.IsAbsoluteHttp(MemoryExtensions.AsSpan(url)) || !SharedAccessSignatures.IsPresent(url)) return;
        var descriptor = isContainer && SharedAccessSignatures.IsForBlob(url) ? ForBlob
            : !SharedAccessSignatures.Permits(url, 'r') ? NoRead
            : isContainer && !SharedAccessSignatures.Permits(url, 'l') ? NoList
            : SharedAccessSignatures.IsExpired(url) ? Expired
            : null;
        if (descriptor is not null) scope.Report(new Finding(this, descriptor, file.Node.SourceIdOf(wire), file.At(wire)));
    }
}
