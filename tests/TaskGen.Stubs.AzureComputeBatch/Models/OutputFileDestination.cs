namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class OutputFileDestination
{
    public OutputFileDestination()
    {
    }

    public OutputFileBlobContainerDestination Container { get; set; }
}
