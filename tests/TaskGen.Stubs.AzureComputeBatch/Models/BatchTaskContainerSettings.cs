using System.Collections.Generic;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class BatchTaskContainerSettings
{
    public BatchTaskContainerSettings(string imageName)
    {
        ImageName = imageName;
    }

    public string ImageName { get; set; }

    public string ContainerRunOptions { get; set; }

    public ContainerRegistryReference Registry { get; set; }

    public ContainerWorkingDirectory? WorkingDirectory { get; set; }

    public IList<ContainerHostBatchBindMountEntry> ContainerHostBatchBindMounts { get; } = new List<ContainerHostBatchBindMountEntry>();
}
