using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules.Files;

/// <summary>Reports an output container that cannot be written to.</summary>
internal sealed class OutputContainerNotWritable : Rule
{
    private static readonly DiagnosticDescriptor NoAccess = new(
        RuleIds.OutputContainerNotWritable,
        "Output container is not writable",
        "'{0}' has no SAS token and no identity is specified, so the upload fails when the task ends. Add one of them.",
        "TaskGen.Files",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "'containerUrl' is the URL of a container with a SAS token that permits writing, or of one that "
            + "'identityReference' can write to.",
        helpLinkUri: HelpLink.For(RuleIds.OutputContainerNotWritable));

    private static readonly DiagnosticDescriptor NoWritePermission = NoAccess.WithMessage(
        "'{0}' has a SAS token without write permission (sp=w), so the upload fails when the task ends. Use a token with that permission.");

    private static readonly DiagnosticDescriptor Expired = NoAccess.WithMessage(
        "'{0}' has a SAS token that has expired, so the upload fails when the task ends. Create a new token.");

    private static readonly DiagnosticDescriptor ForBlob = NoAccess.WithMessage(
        "'{0}' has a SAS token for a single blob (sr=b), so the upload fails when the task ends. Use a SAS token for the container "
            + "(sr=c).");

    private static readonly DiagnosticDescriptor Operation = NoAccess.WithMessage(
        "'{0}' contains the query parameter '{1}', which requests an operation on the container, so the upload fails when the task "
            + "ends. Remove it.");

    private static readonly DiagnosticDescriptor NoContainer = NoAccess.WithMessage(
        "'{0}' does not contain the name of a container, so the upload fails when the task ends. Append it.");

    private static readonly DiagnosticDescriptor BlobUrl = NoAccess.WithMessage(
        "'{0}' is the URL of a blob, so the upload fails when the task ends. Use the URL of its container, and 'path' for the rest.");

    public override IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } = [NoAccess, NoWritePermission, Expired, ForBlob, Operation,
        NoContainer, BlobUrl];

    public override void Check(RuleScope scope)
    {
        foreach (var container in scope.Objects(TaskSchema.OutputFileBlobContainerDestination))
        {
            if (container.Node[WireName.ContainerUrl] is not TextNode text) continue;
            var url = text.FillUnknown();
            if (!Urls.IsAbsoluteHttp(MemoryExtensions.AsSpan(url))) continue;

            var path = container.At(WireName.ContainerUrl);
            if (ContainerUrls.OperationOf(url) is { } operation)
            {
                scope.Report(new Finding(this, Operation, text.SourceId, path, operation));
            }
            else if (AddressFaultOf(url) is { } addressFault) scope.Report(new Finding(this, addressFault, text.SourceId, path));
            else if (container.Node[WireName.IdentityReference] is null && AccessFaultOf(url) is { } accessFault)
            {
                scope.Report(new Finding(this, accessFault, text.SourceId, path));
            }
        }
    }

    private static DiagnosticDescriptor? AddressFaultOf(string url)
    {
        // A placeholder at the end of the host may contain the path.
        if (ContainerUrls.HasNoContainer(url)) return ContainerUrls.HostOf(url).EndsWithUnknown() ? null : NoContainer;
        return !ContainerUrls.PathOf(url).HasUnknown() && ContainerUrls.HasBlob(url) ? BlobUrl : null;
    }

    private static DiagnosticDescriptor? AccessFaultOf(string url)
    {
        if (!SharedAccessSignatures.IsPresent(url)) return url.HasUnknown() ? null : NoAccess;
        if (SharedAccessSignatures.IsForBlob(url)) return ForBlob;
        if (!SharedAccessSignatures.Permits(url, 'w')) return NoWritePermission;
        return SharedAccessSignatures.IsExpired(url) ? Expired : null;
    }
}
