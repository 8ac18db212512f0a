using System.Text;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Specifies the private registry that contains the image. REST: <c>containerSettings.registry</c>, <c>ContainerRegistry</c>.
/// </summary>
public sealed record ContainerRegistry : BatchModel
{
    /// <summary>Gets or sets the host name of the registry. Default: <c>docker.io</c>. REST: <c>registryServer</c>.</summary>
    public string? RegistryServer { get; init; }

    /// <summary>
    /// Gets or sets the user name; requires <see cref="Password"/> and cannot be combined with <see cref="IdentityReference"/>. REST:
    /// <c>username</c>.
    /// </summary>
    public string? Username { get; init; }

    /// <summary>Gets or sets the password. It is a secret and is masked by <see cref="object.ToString"/>. REST: <c>password</c>.</summary>
    public string? Password { get; init; }

    /// <summary>
    /// Gets or sets the identity that pulls the image, instead of a user name and password. REST: <c>identityReference</c>.
    /// </summary>
    public ComputeNodeIdentityReference? IdentityReference { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"registryServer\":"u8, RegistryServer);
        json.Property("\"username\":"u8, Username);
        json.Property("\"password\":"u8, Password);
        json.Property("\"identityReference\":"u8, IdentityReference);
        json.EndObject();
    }

    // Analyzers warn of incomplete credentials; the service is not known to reject them.
    internal override void Check(PropertyPath path)
    {
    }

    /// <summary>Prints the members; the password is masked as <c>***</c>.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append("RegistryServer = ").Append(RegistryServer)
            .Append(", Username = ").Append(Username)
            .Append(", Password = ").Append(Redaction.Secret(Password))
            .Append(", IdentityReference = ").Append(IdentityReference);
        return true;
    }
}
