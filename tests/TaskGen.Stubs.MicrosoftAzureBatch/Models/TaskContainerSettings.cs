using System.Collections.Generic;
using Microsoft.Azure.Batch.Common;

namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class TaskContainerSettings
{
    public TaskContainerSettings(
        string imageName,
        string containerRunOptions = null,
        ContainerRegistry registry = null,
        ContainerWorkingDirectory? workingDirectory = null,
        IList<ContainerHostBatchBindMountEntry> containerHostBatchBindMounts = null)
    {
        ImageName = imageName;
        ContainerRunOptions = containerRunOptions;
        Registry = registry;
        WorkingDirectory = workingDirectory;
        ContainerHostBatchBindMounts = containerHostBatchBindMounts;
    }

    public string ImageName { get; }

    public string ContainerRunOptions { get; }

    public ContainerRegistry Registry { get; }

    public ContainerWorkingDirectory? WorkingDirectory { get; }

    public IList<ContainerHostBatchBindMountEntry> ContainerHostBatchBindMounts { get; set; }
}
