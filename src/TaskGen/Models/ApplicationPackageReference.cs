using TaskGen.Validation;

namespace TaskGen;

/// <summary>An application package that the node gets before the task runs. REST: <c>applicationPackageReferences[]</c>, <c>ApplicationPackageReference</c>.</summary>
public sealed record ApplicationPackageReference : BatchModel
{
    /// <summary>The application's short id. Required. REST: <c>applicationId</c>.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>The version. Null means the application's default version; when none is set, the task fails before it starts. REST: <c>version</c>.</summary>
    public string? Version { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"applicationId\":"u8, ApplicationId);
        json.Property("\"version\":"u8, Version);
        json.EndObject();
    }

    internal override void Check(PropertyPath path) => TaskChecks.Required(ApplicationId, path, "applicationId", RuleIds.ApplicationIdMissing);
}
