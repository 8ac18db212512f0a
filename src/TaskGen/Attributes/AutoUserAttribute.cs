using System;

namespace TaskGen;

/// <summary>The auto-user that runs the task. REST: <c>userIdentity.autoUser</c>.</summary>
/// <remarks>On a member: takes an <see cref="AutoUserSpecification"/> from the member; null is left out.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class AutoUserAttribute : Attribute
{
    /// <summary>For whom the user is made. Default: the pool. REST: <c>scope</c>.</summary>
    public AutoUserScope Scope { get; set; }

    /// <summary>The user's elevation. Default: no administrator. REST: <c>elevationLevel</c>.</summary>
    public ElevationLevel ElevationLevel { get; set; }
}
