using System;
using System.Diagnostics.CodeAnalysis;

namespace TaskGen;

/// <summary>
/// Specifies a file that all instances of a multi-instance task share. Exactly one of the three sources must be set. REST:
/// <c>multiInstanceSettings.commonResourceFiles[]</c>.
/// </summary>
/// <remarks>On a member, the value is one <see cref="ResourceFile"/> or a sequence of them; null is omitted from the request.</remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter,
    AllowMultiple = true)]
public sealed class CommonResourceFileAttribute : Attribute
{
    /// <summary>
    /// Gets or sets the URL of a single file; requires <see cref="FilePath"/>. Supports placeholders. REST: <c>httpUrl</c>.
    /// </summary>
    [StringSyntax(StringSyntaxAttribute.Uri)]
    public string? HttpUrl { get; set; }

    /// <summary>Gets or sets the URL of a blob container. Supports placeholders. REST: <c>storageContainerUrl</c>.</summary>
    [StringSyntax(StringSyntaxAttribute.Uri)]
    public string? StorageContainerUrl { get; set; }

    /// <summary>
    /// Gets or sets the name of a container in the auto-storage account. Supports placeholders. REST: <c>autoStorageContainerName</c>.
    /// </summary>
    public string? AutoStorageContainerName { get; set; }

    /// <summary>
    /// Gets or sets the path of the file, or the directory of the downloaded blobs, relative to the task's working directory. It must not
    /// leave that directory. Supports placeholders. REST: <c>filePath</c>.
    /// </summary>
    public string? FilePath { get; set; }

    /// <summary>
    /// Gets or sets the prefix that selects the blobs of a container. Cannot be combined with <see cref="HttpUrl"/>. Supports
    /// placeholders. REST: <c>blobPrefix</c>.
    /// </summary>
    public string? BlobPrefix { get; set; }

    /// <summary>
    /// Gets or sets the file mode: 3 or 4 octal digits. Default: <c>0770</c>. Ignored on Windows. Supports placeholders. REST:
    /// <c>fileMode</c>.
    /// </summary>
    public string? FileMode { get; set; }

    /// <summary>
    /// Gets or sets the ARM resource identifier of the user-assigned identity that reads the files. Applies to <see cref="HttpUrl"/> and
    /// <see cref="StorageContainerUrl"/>. Supports placeholders. REST: <c>identityReference.resourceId</c>.
    /// </summary>
    public string? IdentityResourceId { get; set; }
}
