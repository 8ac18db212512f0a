using System;

namespace TaskGen;

/// <summary>Specifies the compute node on which the task should preferably run (soft affinity). REST: <c>affinityInfo</c>.</summary>
/// <remarks>
/// On a member, the value is the affinity identifier or an <see cref="AffinityInformation"/>; null is omitted from the request.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class AffinityInformationAttribute : Attribute
{
    /// <summary>
    /// Initializes a new instance of the <see cref="AffinityInformationAttribute"/> class for a member, which provides the value.
    /// </summary>
    public AffinityInformationAttribute()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="AffinityInformationAttribute"/> class for a class.</summary>
    /// <param name="affinityId">
    /// An opaque string that identifies a compute node, or a task that has already run on it. Supports placeholders.
    /// </param>
    public AffinityInformationAttribute(string affinityId) => AffinityId = affinityId;

    /// <summary>
    /// Gets or sets an opaque string that identifies a compute node, or a task that has already run on it. Required. Supports
    /// placeholders. REST: <c>affinityId</c>.
    /// </summary>
    public string? AffinityId { get; set; }
}
