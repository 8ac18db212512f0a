namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class ResourceFile
{
    internal ResourceFile(
        string httpUrl,
        string fileMode,
        string filePath,
        string storageContainerUrl,
        string autoStorageContainerName,
        string blobPrefix,
        ComputeNodeIdentityReference identityReference)
    {
        HttpUrl = httpUrl;
        FileMode = fileMode;
        FilePath = filePath;
        StorageContainerUrl = storageContainerUrl;
        AutoStorageContainerName = autoStorageContainerName;
        BlobPrefix = blobPrefix;
        IdentityReference = identityReference;
    }

    public string AutoStorageContainerName { get; }

    public string BlobPrefix { get; }

    public string FileMode { get; }

    public string FilePath { get; }

    public string HttpUrl { get; }

    public ComputeNodeIdentityReference IdentityReference { get; }

    public string StorageContainerUrl { get; }

    public static ResourceFile FromUrl(string httpUrl, string filePath, string fileMode = null) =>
        new(httpUrl, fileMode, filePath, null, null, null, null);

    public static ResourceFile FromUrl(
        string httpUrl, ComputeNodeIdentityReference identityReference, string filePath, string fileMode = null) =>
        new(httpUrl, fileMode, filePath, null, null, null, identityReference);

    public static ResourceFile FromStorageContainerUrl(
        string storageContainerUrl, string filePath = null, string blobPrefix = null, string fileMode = null) =>
        new(null, fileMode, filePath, storageContainerUrl, null, blobPrefix, null);

    public static ResourceFile FromStorageContainerUrl(
        string storageContainerUrl,
        ComputeNodeIdentityReference identityReference,
        string filePath = null,
        string blobPrefix = null,
        string fileMode = null) =>
        new(null, fileMode, filePath, storageContainerUrl, null, blobPrefix, identityReference);

    public static ResourceFile FromAutoStorageContainer(
        string autoStorageContainerName, string filePath = null, string blobPrefix = null, string fileMode = null) =>
        new(null, fileMode, filePath, null, autoStorageContainerName, blobPrefix, null);
}
