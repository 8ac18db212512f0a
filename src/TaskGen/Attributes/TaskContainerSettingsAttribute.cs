using System;

namespace TaskGen;

/// <summary>
/// Runs the task in a container. Required if the pool has a container configuration; not allowed otherwise. REST:
/// <c>containerSettings</c>.
/// </summary>
/// <remarks>On a member, the value is a <see cref="TaskContainerSettings"/>; null is omitted from the request.</remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TaskContainerSettingsAttribute : Attribute
{
    /// <summary>
    /// Initializes a new instance of the <see cref="TaskContainerSettingsAttribute"/> class for a member, which provides the value.
    /// </summary>
    public TaskContainerSettingsAttribute()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TaskContainerSettingsAttribute"/> class for a class.</summary>
    /// <param name="imageName">
    /// The image reference, as for <c>docker pull</c>. Without a tag, it resolves to <c>:latest</c>. Supports placeholders.
    /// </param>
    public TaskContainerSettingsAttribute(string imageName) => ImageName = imageName;

    /// <summary>
    /// Gets or sets the image reference, as for <c>docker pull</c>. Without a tag, it resolves to <c>:latest</c>. Required. Supports
    /// placeholders. REST: <c>imageName</c>.
    /// </summary>
    public string? ImageName { get; set; }

    /// <summary>
    /// Gets or sets additional options for <c>docker create</c>. Supports placeholders. REST: <c>containerRunOptions</c>.
    /// </summary>
    public string? ContainerRunOptions { get; set; }

    /// <summary>
    /// Gets or sets the initial working directory of the container. Default:
    /// <see cref="ContainerWorkingDirectory.TaskWorkingDirectory"/>. REST: <c>workingDirectory</c>.
    /// </summary>
    public ContainerWorkingDirectory WorkingDirectory { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether no path of the compute node is mounted, which sends an empty
    /// <c>containerHostBatchBindMounts</c>. If it is <see langword="false"/> and there is no
    /// <see cref="ContainerHostBatchBindMountAttribute"/>, Azure Batch mounts the entire node root directory (Linux) or temporary disk
    /// (Windows).
    /// </summary>
    public bool NoBindMounts { get; set; }
}
