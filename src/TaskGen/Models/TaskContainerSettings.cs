using System.Collections.Generic;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// The container that the task runs in; set exactly when the pool has a container configuration. REST: <c>containerSettings</c>, <c>TaskContainerSettings</c>.
/// </summary>
public sealed record TaskContainerSettings : BatchModel
{
    /// <summary>The image, as for <c>docker pull</c>; without a tag it is <c>:latest</c>. Required. REST: <c>imageName</c>.</summary>
    public string? ImageName { get; init; }

    /// <summary>Extra arguments of <c>docker create</c>. REST: <c>containerRunOptions</c>.</summary>
    public string? ContainerRunOptions { get; init; }

    /// <summary>Where the container starts. Default: <see cref="ContainerWorkingDirectory.TaskWorkingDirectory"/>. REST: <c>workingDirectory</c>.</summary>
    public ContainerWorkingDirectory? WorkingDirectory { get; init; }

    /// <summary>The registry that holds the image. Default: the pool's. REST: <c>registry</c>.</summary>
    public ContainerRegistry? Registry { get; init; }

    /// <summary>
    /// The paths of the node that the container sees. Null mounts the whole node root directory (Linux) or the temporary disk (Windows); an empty list
    /// mounts nothing. REST: <c>containerHostBatchBindMounts</c>.
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
        Registry?.Check(path.Then("registry"));
        if (ContainerHostBatchBindMounts is { } mounts)
        {
            var sources = default(BindMountSources);
            sources.Add(mounts, path.Then("containerHostBatchBindMounts"));
        }
    }
}
