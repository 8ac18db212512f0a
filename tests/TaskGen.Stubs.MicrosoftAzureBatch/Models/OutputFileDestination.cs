namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class OutputFileDestination
{
    public OutputFileDestination(OutputFileBlobContainerDestination container)
    {
        Container = container;
    }

    public OutputFileBlobContainerDestination Container { get; }
}
