using System;

namespace TaskGen;

/// <summary>
/// Mounts a path of the compute node into the container. Each source can be mounted only once. REST:
/// <c>containerSettings.containerHostBatchBindMounts[]</c>.
/// </summary>
/// <remarks>
/// On a member, the value is one <see cref="ContainerHostBatchBindMountEntry"/> or <see cref="ContainerHostDataPath"/>, or a sequence of
/// them. An empty sequence mounts nothing; null is omitted from the request.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter,
    AllowMultiple = true)]
public sealed class ContainerHostBatchBindMountAttribute : Attribute
{
    /// <summary>
    /// Initializes a new instance of the <see cref="ContainerHostBatchBindMountAttribute"/> class for a member, which provides the value.
    /// </summary>
    public ContainerHostBatchBindMountAttribute()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ContainerHostBatchBindMountAttribute"/> class for a class.</summary>
    /// <param name="source">The path to mount.</param>
    public ContainerHostBatchBindMountAttribute(ContainerHostDataPath source) => Source = source;

    /// <summary>Gets or sets the path to mount. REST: <c>source</c>.</summary>
    public ContainerHostDataPath Source { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether the container can only read from the path. Default: <see langword="false"/>. REST:
    /// <c>isReadOnly</c>.
    /// </summary>
    public bool IsReadOnly { get; set; }
}
