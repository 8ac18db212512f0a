using System;

namespace TaskGen;

/// <summary>Gives the task a token in <c>AZ_BATCH_AUTHENTICATION_TOKEN</c>. The service announced the end of this for 2024-09-30. REST: <c>authenticationTokenSettings</c>.</summary>
/// <remarks>On a member: takes an <see cref="AuthenticationTokenSettings"/> from the member; null is left out.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class AuthenticationTokenSettingsAttribute : Attribute
{
    /// <summary>On a class, with the access; on a member, without.</summary>
    /// <param name="access">What the token gives access to.</param>
    public AuthenticationTokenSettingsAttribute(params AccessScope[] access) => Access = access;

    /// <summary>What the token gives access to. REST: <c>access</c>.</summary>
    public AccessScope[] Access { get; }
}
