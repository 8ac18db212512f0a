using System.Diagnostics.CodeAnalysis;
using System.Text;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Specifies a file, or the blobs of a container, to download to the compute node before the task runs. Exactly one of
/// <see cref="HttpUrl"/>, <see cref="StorageContainerUrl"/>, and <see cref="AutoStorageContainerName"/> must be set. REST:
/// <c>resourceFiles[]</c>, <c>ResourceFile</c>.
/// </summary>
public sealed record ResourceFile : BatchModel
{
    /// <summary>Gets or sets the name of a container in the auto-storage account. REST: <c>autoStorageContainerName</c>.</summary>
    public string? AutoStorageContainerName { get; init; }

    /// <summary>
    /// Gets or sets the URL of a blob container. Its query is masked by <see cref="object.ToString"/>. REST: <c>storageContainerUrl</c>.
    /// </summary>
    [StringSyntax(StringSyntaxAttribute.Uri)]
    public string? StorageContainerUrl { get; init; }

    /// <summary>
    /// Gets or sets the URL of a single file; requires <see cref="FilePath"/>. Its query is masked by <see cref="object.ToString"/>.
    /// REST: <c>httpUrl</c>.
    /// </summary>
    [StringSyntax(StringSyntaxAttribute.Uri)]
    public string? HttpUrl { get; init; }

    /// <summary>
    /// Gets or sets the prefix that selects the blobs of a container. Cannot be combined with <see cref="HttpUrl"/>. REST:
    /// <c>blobPrefix</c>.
    /// </summary>
    public string? BlobPrefix { get; init; }

    /// <summary>
    /// Gets or sets the path of the file, or the directory of the downloaded blobs, relative to the task's working directory. It must not
    /// leave that directory. REST: <c>filePath</c>.
    /// </summary>
    public string? FilePath { get; init; }

    /// <summary>
    /// Gets or sets the file mode: 3 or 4 octal digits. Default: <c>0770</c>. Ignored on Windows. REST: <c>fileMode</c>.
    /// </summary>
    public string? FileMode { get; init; }

    /// <summary>
    /// Gets or sets the identity that reads the files. Applies to <see cref="HttpUrl"/> and <see cref="StorageContainerUrl"/>. REST:
    /// <c>identityReference</c>.
    /// </summary>
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
            throw path.CreateException(
                RuleIds.ResourceFileSource,
                $"sets {sources} of httpUrl, storageContainerUrl, and autoStorageContainerName. Set exactly one of them.");
        }

        if (HttpUrl is not null)
        {
            TaskChecks.Url(HttpUrl, path.Then("httpUrl"));
            TaskChecks.Required(FilePath, path, "filePath", RuleIds.FilePathMissing);
            if (!string.IsNullOrEmpty(BlobPrefix))
            {
                throw path.Then("blobPrefix").CreateException(
                    RuleIds.BlobPrefixWithHttpUrl,
                    "applies to containers only, not to httpUrl. Remove it.");
            }
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
    }

    /// <summary>Prints the members, with the queries of the URLs masked.</summary>
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
