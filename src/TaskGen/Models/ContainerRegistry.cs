using System.Text;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>The registry that holds the image. REST: <c>containerSettings.registry</c>, <c>ContainerRegistry</c>.</summary>
public sealed record ContainerRegistry : BatchModel
{
    /// <summary>The registry's host. Default: <c>docker.io</c>. REST: <c>registryServer</c>.</summary>
    public string? RegistryServer { get; init; }

    /// <summary>The user name. Goes with <see cref="Password"/>, not with <see cref="IdentityReference"/>. REST: <c>username</c>.</summary>
    public string? Username { get; init; }

    /// <summary>The password: a secret, left out of <see cref="object.ToString"/>. REST: <c>password</c>.</summary>
    public string? Password { get; init; }

    /// <summary>The identity that may pull, instead of a user name and a password. REST: <c>identityReference</c>.</summary>
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

    internal override void Check(PropertyPath path)
    {
        var hasUsername = !string.IsNullOrEmpty(Username);
        var hasPassword = !string.IsNullOrEmpty(Password);
        if (hasUsername != hasPassword)
        {
            throw path.Then(hasUsername ? "password" : "username").Refused(
                RuleIds.RegistryCredentialsAmbiguous, "is missing: the registry takes a user name and a password together, or an identity.");
        }

        if (hasPassword && IdentityReference is not null)
        {
            throw path.Then("identityReference").Refused(
                RuleIds.RegistryCredentialsAmbiguous, "stands beside a user name and password: the service takes one of the two. Leave one out.");
        }

        IdentityReference?.Check(path.Then("identityReference"));
    }

    /// <summary>Prints the members, the password as <c>***</c>.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        builder.Append("RegistryServer = ").Append(RegistryServer)
            .Append(", Username = ").Append(Username)
            .Append(", Password = ").Append(Redaction.Secret(Password))
            .Append(", IdentityReference = ").Append(IdentityReference);
        return true;
    }
}
