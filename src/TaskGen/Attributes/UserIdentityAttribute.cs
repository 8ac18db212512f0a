using System;

namespace TaskGen;

/// <summary>Runs the task as a user account of the pool. REST: <c>userIdentity</c>.</summary>
/// <remarks>On a member, the value is the user name or a <see cref="UserIdentity"/>; null is omitted from the request.</remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class UserIdentityAttribute : Attribute
{
    /// <summary>
    /// Initializes a new instance of the <see cref="UserIdentityAttribute"/> class for a member, which provides the value.
    /// </summary>
    public UserIdentityAttribute()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="UserIdentityAttribute"/> class for a class.</summary>
    /// <param name="username">The name of the user account. Supports placeholders.</param>
    public UserIdentityAttribute(string username) => Username = username;

    /// <summary>Gets or sets the name of the user account. Supports placeholders. REST: <c>username</c>.</summary>
    public string? Username { get; set; }
}
