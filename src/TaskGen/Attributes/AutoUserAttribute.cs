using System;

namespace TaskGen;

/// <summary>Runs the task as an auto-user. REST: <c>userIdentity.autoUser</c>.</summary>
/// <remarks>On a member, the value is an <see cref="AutoUserSpecification"/>; null is omitted from the request.</remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class AutoUserAttribute : Attribute
{
    /// <summary>Gets or sets the scope of the auto-user. Default: <see cref="AutoUserScope.Pool"/>. REST: <c>scope</c>.</summary>
    public AutoUserScope Scope { get; set; }

    /// <summary>
    /// Gets or sets the elevation level of the auto-user. Default: <see cref="TaskGen.ElevationLevel.NonAdmin"/>. REST:
    /// <c>elevationLevel</c>.
    /// </summary>
    public ElevationLevel ElevationLevel { get; set; }
}
