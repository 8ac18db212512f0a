using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Who runs the task: exactly one of <see cref="Username"/> and <see cref="AutoUser"/>. Default: a non-administrative user unique to the task.
/// REST: <c>userIdentity</c>, <c>UserIdentity</c>.
/// </summary>
public sealed record UserIdentity : BatchModel
{
    /// <summary>The name of a user account of the pool. REST: <c>username</c>.</summary>
    public string? Username { get; init; }

    /// <summary>An auto-user. REST: <c>autoUser</c>.</summary>
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
            throw path.Refused(RuleIds.UserIdentityAmbiguous, $"gives {(AutoUser is null ? "neither" : "both")} of username and autoUser: the service takes exactly one.");
        }

        AutoUser?.Check(path.Then("autoUser"));
    }
}
