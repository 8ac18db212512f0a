using System;

namespace TaskGen;

/// <summary>The user account of the pool that runs the task. REST: <c>userIdentity</c>.</summary>
/// <remarks>On a member: takes the user name or a <see cref="UserIdentity"/> from the member; null is left out.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class UserIdentityAttribute : Attribute
{
    /// <summary>On a member.</summary>
    public UserIdentityAttribute()
    {
    }

    /// <summary>On a class.</summary>
    /// <param name="username">The account's name. A template.</param>
    public UserIdentityAttribute(string username) => Username = username;

    /// <summary>The account's name. A template. REST: <c>username</c>.</summary>
    public string? Username { get; }
}
