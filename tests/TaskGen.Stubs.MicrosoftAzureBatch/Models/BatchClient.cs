namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class BatchClient
{
    public BatchClient()
    {
    }

    public JobOperations JobOperations { get; }
}
