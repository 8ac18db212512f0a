using System.Diagnostics.CodeAnalysis;
using System.Text;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// A file, or the files of a container, that the node downloads before the task runs. Exactly one of <see cref="HttpUrl"/>,
/// <see cref="StorageContainerUrl"/> and <see cref="AutoStorageContainerName"/> is given. REST: <c>resourceFiles[]</c>, <c>ResourceFile</c>.
/// </summary>
public sealed record ResourceFile : BatchModel
{
    /// <summary>The name of a container in the account's auto-storage. REST: <c>autoStorageContainerName</c>.</summary>
    public string? AutoStorageContainerName { get; init; }

    /// <summary>The URL of a blob container; its query is left out of <see cref="object.ToString"/>. REST: <c>storageContainerUrl</c>.</summary>
    [StringSyntax(StringSyntaxAttribute.Uri)]
    public string? StorageContainerUrl { get; init; }

    /// <summary>The URL of one file; needs <see cref="FilePath"/>. Its query is left out of <see cref="object.ToString"/>. REST: <c>httpUrl</c>.</summary>
    [StringSyntax(StringSyntaxAttribute.Uri)]
    public string? HttpUrl { get; init; }

    /// <summary>Which blobs of the container; not with <see cref="HttpUrl"/>. REST: <c>blobPrefix</c>.</summary>
    public string? BlobPrefix { get; init; }

    /// <summary>
    /// Where the file goes (with <see cref="HttpUrl"/>) or the directory that the blobs go to. Relative to the task's working directory, which it may not leave.
    /// REST: <c>filePath</c>.
    /// </summary>
    public string? FilePath { get; init; }

    /// <summary>The file's mode in octal, 3 or 4 digits. Default: <c>0770</c>. Ignored on Windows. REST: <c>fileMode</c>.</summary>
    public string? FileMode { get; init; }

    /// <summary>The identity that may read; goes with the two URLs. REST: <c>identityReference</c>.</summary>
    public ComputeNodeIdentityReference? IdentityReference { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"autoStorageContainerName\":"u8, AutoStorageContainerName);
        json.Property("\"storageContainerUrl\":"u8, StorageContainerUrl);
        json.Property("\"httpUrl\":"u8, HttpUrl);
        json.Property("\"blobPrefix\":"u8, BlobPrefix);
        json.Property("\"filePath\":"u8, FilePath);
        json.Property("\"fileMode\":"u8, FileMode);
        json.Property("\"identityReference\":"u8, IdentityReference);
        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        var sources = (HttpUrl is null ? 0 : 1) + (StorageContainerUrl is null ? 0 : 1) + (AutoStorageContainerName is null ? 0 : 1);
        if (sources != 1)
        {
            throw path.Refused(RuleIds.ResourceFileSource, $"gives {sources} of httpUrl, storageContainerUrl and autoStorageContainerName: the service takes exactly one.");
        }

        if (HttpUrl is not null)
        {
            TaskChecks.Url(HttpUrl, path.Then("httpUrl"));
            TaskChecks.Required(FilePath, path, "filePath", RuleIds.FilePathMissing);
            if (!string.IsNullOrEmpty(BlobPrefix)) throw path.Then("blobPrefix").Refused(RuleIds.BlobPrefixWithHttpUrl, "stands beside httpUrl: it goes with the two containers only. Leave it out.");
        }
        else if (StorageContainerUrl is not null)
        {
            TaskChecks.Url(StorageContainerUrl, path.Then("storageContainerUrl"));
        }
        else
        {
            TaskChecks.Required(AutoStorageContainerName, path, "autoStorageContainerName", RuleIds.ResourceFileSource);
        }

        if (FilePath is not null) TaskChecks.FilePath(FilePath, path.Then("filePath"));
        if (FileMode is not null) TaskChecks.FileMode(FileMode, path.Then("fileMode"));
        IdentityReference?.Check(path.Then("identityReference"));
    }

    /// <summary>Prints the members, the URLs without their queries.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append("AutoStorageContainerName = ").Append(AutoStorageContainerName)
            .Append(", StorageContainerUrl = ").Append(Redaction.Url(StorageContainerUrl))
            .Append(", HttpUrl = ").Append(Redaction.Url(HttpUrl))
            .Append(", BlobPrefix = ").Append(BlobPrefix)
            .Append(", FilePath = ").Append(FilePath)
            .Append(", FileMode = ").Append(FileMode)
            .Append(", IdentityReference = ").Append(IdentityReference);
        return true;
    }
}
