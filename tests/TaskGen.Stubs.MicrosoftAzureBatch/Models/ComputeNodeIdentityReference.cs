namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class ComputeNodeIdentityReference
{
    public ComputeNodeIdentityReference()
    {
    }

    public string ResourceId { get; set; }
}
