using System;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class ResourceFile
{
    public ResourceFile()
    {
    }

    public string AutoStorageContainerName { get; set; }

    public Uri StorageContainerUri { get; set; }

    public Uri HttpUri { get; set; }

    public string BlobPrefix { get; set; }

    public string FilePath { get; set; }

    public string FileMode { get; set; }

    public BatchNodeIdentityReference IdentityReference { get; set; }
}
