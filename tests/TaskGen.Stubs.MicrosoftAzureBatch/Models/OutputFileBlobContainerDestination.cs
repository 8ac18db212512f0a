using System.Collections.Generic;

namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class OutputFileBlobContainerDestination
{
    public OutputFileBlobContainerDestination(string containerUrl, string path = null)
    {
        ContainerUrl = containerUrl;
        Path = path;
    }

    public OutputFileBlobContainerDestination(string containerUrl, ComputeNodeIdentityReference identityReference, string path = null)
    {
        ContainerUrl = containerUrl;
        IdentityReference = identityReference;
        Path = path;
    }

    public string ContainerUrl { get; }

    public string Path { get; }

    public ComputeNodeIdentityReference IdentityReference { get; set; }

    public IList<HttpHeader> UploadHeaders { get; set; }
}
