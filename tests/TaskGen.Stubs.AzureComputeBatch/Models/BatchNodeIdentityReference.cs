using Azure.Core;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class BatchNodeIdentityReference
{
    public BatchNodeIdentityReference()
    {
    }

    public ResourceIdentifier ResourceId { get; set; }
}
