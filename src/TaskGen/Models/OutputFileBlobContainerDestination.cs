using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Specifies a container of Azure Blob Storage as the destination of output files. REST: <c>outputFiles[].destination.container</c>,
/// <c>OutputFileBlobContainerDestination</c>.
/// </summary>
public sealed record OutputFileBlobContainerDestination : BatchModel
{
    /// <summary>
    /// Gets or sets the URL of the container, including a SAS token with write permission unless <see cref="IdentityReference"/> is set.
    /// Required. Its query is masked by <see cref="object.ToString"/>. REST: <c>containerUrl</c>.
    /// </summary>
    [StringSyntax(StringSyntaxAttribute.Uri)]
    public string? ContainerUrl { get; init; }

    /// <summary>
    /// Gets or sets the destination blob name if the pattern has no wildcards, or the virtual directory if it has. REST: <c>path</c>.
    /// </summary>
    public string? Path { get; init; }

    /// <summary>Gets or sets the identity that writes to the container. REST: <c>identityReference</c>.</summary>
    public ComputeNodeIdentityReference? IdentityReference { get; init; }

    /// <summary>Gets or sets the headers to send with the upload. REST: <c>uploadHeaders</c>.</summary>
    public IReadOnlyList<HttpHeader>? UploadHeaders { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"containerUrl\":"u8, ContainerUrl);
        json.Property("\"path\":"u8, Path);
        json.Property("\"identityReference\":"u8, IdentityReference);
        json.Property("\"uploadHeaders\":"u8, UploadHeaders);
        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        TaskChecks.Required(ContainerUrl, path, "containerUrl", RuleIds.OutputFileIncomplete);
        TaskChecks.Url(ContainerUrl, path.Then("containerUrl"));
        TaskChecks.Items(UploadHeaders, path.Then("uploadHeaders"));
    }

    /// <summary>Prints the members, with the query of the URL masked.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append("ContainerUrl = ").Append(Redaction.Url(ContainerUrl))
            .Append(", Path = ").Append(Path)
            .Append(", IdentityReference = ").Append(IdentityReference)
            .Append(", UploadHeaders = ").Append(UploadHeaders);
        return true;
    }
}
