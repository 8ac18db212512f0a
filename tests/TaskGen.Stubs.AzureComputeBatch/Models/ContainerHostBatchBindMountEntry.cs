namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class ContainerHostBatchBindMountEntry
{
    public ContainerHostBatchBindMountEntry()
    {
    }

    public ContainerHostDataPath? Source { get; set; }

    public bool? IsReadOnly { get; set; }
}
