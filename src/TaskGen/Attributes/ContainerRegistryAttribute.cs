using System;

namespace TaskGen;

/// <summary>Specifies the private registry that contains the image. REST: <c>containerSettings.registry</c>.</summary>
/// <remarks>On a member, the value is a <see cref="ContainerRegistry"/>; null is omitted from the request.</remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class ContainerRegistryAttribute : Attribute
{
    /// <summary>
    /// Initializes a new instance of the <see cref="ContainerRegistryAttribute"/> class for a member, or for a class that uses Docker
    /// Hub.
    /// </summary>
    public ContainerRegistryAttribute()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ContainerRegistryAttribute"/> class for a class.</summary>
    /// <param name="registryServer">The host name of the registry. Supports placeholders.</param>
    public ContainerRegistryAttribute(string registryServer) => RegistryServer = registryServer;

    /// <summary>
    /// Gets or sets the host name of the registry. Default: <c>docker.io</c>. Supports placeholders. REST: <c>registryServer</c>.
    /// </summary>
    public string? RegistryServer { get; set; }

    /// <summary>Gets or sets the user name; requires <see cref="Password"/>. Supports placeholders. REST: <c>username</c>.</summary>
    public string? Username { get; set; }

    /// <summary>
    /// Gets or sets the password. Use a <c>{Member}</c> placeholder; never write the password itself in source code. REST:
    /// <c>password</c>.
    /// </summary>
    public string? Password { get; set; }

    /// <summary>
    /// Gets or sets the ARM resource identifier of the user-assigned identity that pulls the image, instead of a user name and password.
    /// Supports placeholders. REST: <c>identityReference.resourceId</c>.
    /// </summary>
    public string? IdentityResourceId { get; set; }
}
