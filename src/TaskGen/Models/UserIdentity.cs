using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Specifies the user that runs the task. Exactly one of <see cref="Username"/> and <see cref="AutoUser"/> must be set. Default: a
/// non-administrative user unique to the task. REST: <c>userIdentity</c>, <c>UserIdentity</c>.
/// </summary>
public sealed record UserIdentity : BatchModel
{
    /// <summary>Gets or sets the name of a user account of the pool. REST: <c>username</c>.</summary>
    public string? Username { get; init; }

    /// <summary>Gets or sets the auto-user. REST: <c>autoUser</c>.</summary>
    public AutoUserSpecification? AutoUser { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"username\":"u8, Username);
        json.Property("\"autoUser\":"u8, AutoUser);
        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        if (string.IsNullOrEmpty(Username) == AutoUser is null)
        {
            throw path.CreateException(
                RuleIds.UserIdentityAmbiguous,
                $"sets {(AutoUser is null ? "neither username nor autoUser" : "both username and autoUser")}. Set exactly one of them.");
        }

        AutoUser?.Check(path.Then("autoUser"));
    }
}
