using System;

namespace TaskGen;

/// <summary>A hint on which node the task should run: soft affinity. REST: <c>affinityInfo</c>.</summary>
/// <remarks>On a member: takes the affinity id or an <see cref="AffinityInformation"/> from the member; null is left out.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class AffinityInformationAttribute : Attribute
{
    /// <summary>On a member.</summary>
    public AffinityInformationAttribute()
    {
    }

    /// <summary>On a class.</summary>
    /// <param name="affinityId">An opaque string that stands for a node or for a task that ran before. A template.</param>
    public AffinityInformationAttribute(string affinityId) => AffinityId = affinityId;

    /// <summary>An opaque string that stands for a node or for a task that ran before. A template. REST: <c>affinityId</c>.</summary>
    public string? AffinityId { get; }
}
