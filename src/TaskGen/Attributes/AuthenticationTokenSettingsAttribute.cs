using System;

namespace TaskGen;

/// <summary>
/// Provides the task with an authentication token in <c>AZ_BATCH_AUTHENTICATION_TOKEN</c>. Azure Batch announced the retirement of this
/// feature for 2024-09-30; use a managed identity of the pool instead. REST: <c>authenticationTokenSettings</c>.
/// </summary>
/// <remarks>On a member, the value is an <see cref="AuthenticationTokenSettings"/>; null is omitted from the request.</remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class AuthenticationTokenSettingsAttribute : Attribute
{
    /// <summary>
    /// Initializes a new instance of the <see cref="AuthenticationTokenSettingsAttribute"/> class for a class, or without arguments for a
    /// member.
    /// </summary>
    /// <param name="access">The resources that the token grants access to; omit them on a member.</param>
    public AuthenticationTokenSettingsAttribute(params AccessScope[] access) => Access = access;

    /// <summary>Gets or sets the resources that the token grants access to. REST: <c>access</c>.</summary>
    public AccessScope[] Access { get; set; }
}
