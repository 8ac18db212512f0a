using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Specifies an application package to deploy to the compute node before the task runs. REST: <c>applicationPackageReferences[]</c>,
/// <c>ApplicationPackageReference</c>.
/// </summary>
public sealed record ApplicationPackageReference : BatchModel
{
    /// <summary>Gets or sets the short identifier of the application. Required. REST: <c>applicationId</c>.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>
    /// Gets or sets the version of the application. If it is null, the default version is deployed; if the application has none, the task
    /// fails before it starts. REST: <c>version</c>.
    /// </summary>
    public string? Version { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"applicationId\":"u8, ApplicationId);
        json.Property("\"version\":"u8, Version);
        json.EndObject();
    }

    internal override void Check(PropertyPath path) =>
        TaskChecks.Required(ApplicationId, path, "applicationId", RuleIds.ApplicationIdMissing);
}
