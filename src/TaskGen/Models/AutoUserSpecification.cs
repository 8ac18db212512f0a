using TaskGen.Validation;

namespace TaskGen;

/// <summary>Specifies the auto-user that runs the task. REST: <c>userIdentity.autoUser</c>, <c>AutoUserSpecification</c>.</summary>
public sealed record AutoUserSpecification : BatchModel
{
    /// <summary>Gets or sets the scope of the auto-user. Default: <see cref="AutoUserScope.Pool"/>. REST: <c>scope</c>.</summary>
    public AutoUserScope? Scope { get; init; }

    /// <summary>
    /// Gets or sets the elevation level of the auto-user. Default: <see cref="TaskGen.ElevationLevel.NonAdmin"/>. REST:
    /// <c>elevationLevel</c>.
    /// </summary>
    public ElevationLevel? ElevationLevel { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        if (Scope is { } scope) json.Choice("\"scope\":"u8, WireNames.Of(scope));
        if (ElevationLevel is { } level) json.Choice("\"elevationLevel\":"u8, WireNames.Of(level));
        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        if (Scope is { } scope) TaskChecks.Defined(WireNames.Of(scope), path.Then("scope"));
        if (ElevationLevel is { } level) TaskChecks.Defined(WireNames.Of(level), path.Then("elevationLevel"));
    }
}
