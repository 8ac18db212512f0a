using System;

namespace TaskGen;

/// <summary>A path of the node that the container sees; each source once. REST: <c>containerSettings.containerHostBatchBindMounts[]</c>.</summary>
/// <remarks>On a member: takes one <see cref="ContainerHostBatchBindMountEntry"/> or <see cref="ContainerHostDataPath"/>, or many; an empty list mounts nothing from the member; null is left out.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class ContainerHostBatchBindMountAttribute : Attribute
{
    /// <summary>On a member.</summary>
    public ContainerHostBatchBindMountAttribute()
    {
    }

    /// <summary>On a class.</summary>
    /// <param name="source">The path.</param>
    public ContainerHostBatchBindMountAttribute(ContainerHostDataPath source) => Source = source;

    /// <summary>The path. REST: <c>source</c>.</summary>
    public ContainerHostDataPath Source { get; }

    /// <summary>Whether the container may only read it. Default: false. REST: <c>isReadOnly</c>.</summary>
    public bool IsReadOnly { get; set; }
}
