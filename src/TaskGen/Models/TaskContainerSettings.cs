using System.Collections.Generic;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Specifies the settings of the container in which the task runs. Required if the pool has a container configuration; not allowed
/// otherwise. REST: <c>containerSettings</c>, <c>TaskContainerSettings</c>.
/// </summary>
public sealed record TaskContainerSettings : BatchModel
{
    /// <summary>
    /// Gets or sets the image reference, as for <c>docker pull</c>. Without a tag, it resolves to <c>:latest</c>. Required. REST:
    /// <c>imageName</c>.
    /// </summary>
    public string? ImageName { get; init; }

    /// <summary>Gets or sets additional options for <c>docker create</c>. REST: <c>containerRunOptions</c>.</summary>
    public string? ContainerRunOptions { get; init; }

    /// <summary>
    /// Gets or sets the initial working directory of the container. Default:
    /// <see cref="ContainerWorkingDirectory.TaskWorkingDirectory"/>. REST: <c>workingDirectory</c>.
    /// </summary>
    public ContainerWorkingDirectory? WorkingDirectory { get; init; }

    /// <summary>
    /// Gets or sets the private registry that contains the image. Default: the registry of the pool. REST: <c>registry</c>.
    /// </summary>
    public ContainerRegistry? Registry { get; init; }

    /// <summary>
    /// Gets or sets the paths of the compute node to mount into the container. If it is null, Azure Batch mounts the entire node root
    /// directory (Linux) or temporary disk (Windows); if it is empty, nothing is mounted. REST: <c>containerHostBatchBindMounts</c>.
    /// </summary>
    public IReadOnlyList<ContainerHostBatchBindMountEntry>? ContainerHostBatchBindMounts { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"imageName\":"u8, ImageName);
        json.Property("\"containerRunOptions\":"u8, ContainerRunOptions);
        if (WorkingDirectory is { } directory) json.Choice("\"workingDirectory\":"u8, WireNames.Of(directory));
        json.Property("\"registry\":"u8, Registry);
        if (ContainerHostBatchBindMounts is { } mounts)
        {
            json.Property("\"containerHostBatchBindMounts\":["u8);
            json.Items(mounts);
            json.Raw("]"u8);
        }

        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        TaskChecks.ImageName(ImageName, path.Then("imageName"));
        if (WorkingDirectory is { } directory) TaskChecks.Defined(WireNames.Of(directory), path.Then("workingDirectory"));
        if (ContainerHostBatchBindMounts is { } mounts)
        {
            var sources = default(BindMountSources);
            sources.Add(mounts, path.Then("containerHostBatchBindMounts"));
        }
    }
}
