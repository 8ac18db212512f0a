using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>A container of Azure blob storage. REST: <c>outputFiles[].destination.container</c>, <c>OutputFileBlobContainerDestination</c>.</summary>
public sealed record OutputFileBlobContainerDestination : BatchModel
{
    /// <summary>
    /// The container's URL, with a SAS that may write unless <see cref="IdentityReference"/> names an identity. Required; its query is left out of
    /// <see cref="object.ToString"/>. REST: <c>containerUrl</c>.
    /// </summary>
    [StringSyntax(StringSyntaxAttribute.Uri)]
    public string? ContainerUrl { get; init; }

    /// <summary>The blob's name where the pattern has no wildcards, else the virtual folder. REST: <c>path</c>.</summary>
    public string? Path { get; init; }

    /// <summary>The identity that may write. REST: <c>identityReference</c>.</summary>
    public ComputeNodeIdentityReference? IdentityReference { get; init; }

    /// <summary>Headers sent with the upload. REST: <c>uploadHeaders</c>.</summary>
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
        IdentityReference?.Check(path.Then("identityReference"));
        TaskChecks.Items(UploadHeaders, path.Then("uploadHeaders"));
    }

    /// <summary>Prints the members, the URL without its query.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append("ContainerUrl = ").Append(Redaction.Url(ContainerUrl))
            .Append(", Path = ").Append(Path)
            .Append(", IdentityReference = ").Append(IdentityReference)
            .Append(", UploadHeaders = ").Append(UploadHeaders);
        return true;
    }
}
