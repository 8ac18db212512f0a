using System;
using System.Collections.Generic;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class OutputFileBlobContainerDestination
{
    public OutputFileBlobContainerDestination(Uri containerUri)
    {
        ContainerUri = containerUri;
    }

    public Uri ContainerUri { get; set; }

    public string Path { get; set; }

    public BatchNodeIdentityReference IdentityReference { get; set; }

    public IList<OutputFileUploadHeader> UploadHeaders { get; } = new List<OutputFileUploadHeader>();
}
