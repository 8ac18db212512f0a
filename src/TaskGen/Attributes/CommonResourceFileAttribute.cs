using System;
using System.Diagnostics.CodeAnalysis;

namespace TaskGen;

/// <summary>A file that all instances of a multi-instance task share: exactly one of the three sources. REST: <c>multiInstanceSettings.commonResourceFiles[]</c>.</summary>
/// <remarks>On a member: takes one <see cref="ResourceFile"/> or many from the member; null is left out.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class CommonResourceFileAttribute : Attribute
{
    /// <summary>The URL of one file; needs <see cref="FilePath"/>. A template. REST: <c>httpUrl</c>.</summary>
    [StringSyntax(StringSyntaxAttribute.Uri)]
    public string? HttpUrl { get; set; }

    /// <summary>The URL of a blob container. A template. REST: <c>storageContainerUrl</c>.</summary>
    [StringSyntax(StringSyntaxAttribute.Uri)]
    public string? StorageContainerUrl { get; set; }

    /// <summary>The name of a container in the account's auto-storage. A template. REST: <c>autoStorageContainerName</c>.</summary>
    public string? AutoStorageContainerName { get; set; }

    /// <summary>Where the file goes, or the directory that the blobs go to: relative to the working directory, which it may not leave. A template. REST: <c>filePath</c>.</summary>
    public string? FilePath { get; set; }

    /// <summary>Which blobs of the container; not with <see cref="HttpUrl"/>. A template. REST: <c>blobPrefix</c>.</summary>
    public string? BlobPrefix { get; set; }

    /// <summary>The file's mode in octal, 3 or 4 digits. Default: <c>0770</c>. Ignored on Windows. A template. REST: <c>fileMode</c>.</summary>
    public string? FileMode { get; set; }

    /// <summary>The ARM id of the user-assigned identity that may read; goes with the two URLs. A template. REST: <c>identityReference.resourceId</c>.</summary>
    public string? IdentityResourceId { get; set; }
}
