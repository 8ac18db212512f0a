using System;

namespace TaskGen;

/// <summary>The registry that holds the image. REST: <c>containerSettings.registry</c>.</summary>
/// <remarks>On a member: takes a <see cref="ContainerRegistry"/> from the member; null is left out.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class ContainerRegistryAttribute : Attribute
{
    /// <summary>On a member, or on a class for Docker Hub.</summary>
    public ContainerRegistryAttribute()
    {
    }

    /// <summary>On a class.</summary>
    /// <param name="registryServer">The registry's host. A template.</param>
    public ContainerRegistryAttribute(string registryServer) => RegistryServer = registryServer;

    /// <summary>The registry's host. Default: <c>docker.io</c>. A template. REST: <c>registryServer</c>.</summary>
    public string? RegistryServer { get; }

    /// <summary>The user name; goes with <see cref="Password"/>. A template. REST: <c>username</c>.</summary>
    public string? Username { get; set; }

    /// <summary>The password: give it as <c>{Member}</c>, never as a text in the source. REST: <c>password</c>.</summary>
    public string? Password { get; set; }

    /// <summary>The ARM id of the user-assigned identity that may pull, instead of user name and password. A template. REST: <c>identityReference.resourceId</c>.</summary>
    public string? IdentityResourceId { get; set; }
}
