using System;

namespace TaskGen;

/// <summary>The container that the task runs in; set exactly when the pool has a container configuration. REST: <c>containerSettings</c>.</summary>
/// <remarks>On a member: takes a <see cref="TaskContainerSettings"/> from the member; null is left out.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TaskContainerSettingsAttribute : Attribute
{
    /// <summary>On a member.</summary>
    public TaskContainerSettingsAttribute()
    {
    }

    /// <summary>On a class.</summary>
    /// <param name="imageName">The image, as for <c>docker pull</c>; without a tag it is <c>:latest</c>. A template.</param>
    public TaskContainerSettingsAttribute(string imageName) => ImageName = imageName;

    /// <summary>The image, as for <c>docker pull</c>; without a tag it is <c>:latest</c>. Required. A template. REST: <c>imageName</c>.</summary>
    public string? ImageName { get; }

    /// <summary>Extra arguments of <c>docker create</c>. A template. REST: <c>containerRunOptions</c>.</summary>
    public string? ContainerRunOptions { get; set; }

    /// <summary>Where the container starts. Default: the task's working directory. REST: <c>workingDirectory</c>.</summary>
    public ContainerWorkingDirectory WorkingDirectory { get; set; }

    /// <summary>True mounts nothing of the node: an empty <c>containerHostBatchBindMounts</c>. Without it and without any <see cref="ContainerHostBatchBindMountAttribute"/> the whole node root directory (Linux) or temporary disk (Windows) is mounted.</summary>
    public bool NoBindMounts { get; set; }
}
