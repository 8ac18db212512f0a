using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Specifies a path of the compute node to mount into the container. REST: <c>containerSettings.containerHostBatchBindMounts[]</c>,
/// <c>ContainerHostBatchBindMountEntry</c>.
/// </summary>
public sealed record ContainerHostBatchBindMountEntry : BatchModel
{
    /// <summary>
    /// Gets or sets the path to mount. Each source can be mounted only once; the service rejects duplicates with 400 (Bad Request). REST:
    /// <c>source</c>.
    /// </summary>
    public ContainerHostDataPath? Source { get; init; }

    /// <summary>
    /// Gets or sets a value indicating whether the container can only read from the path. Default: <see langword="false"/>. REST:
    /// <c>isReadOnly</c>.
    /// </summary>
    public bool? IsReadOnly { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        if (Source is { } source) json.Choice("\"source\":"u8, WireNames.Of(source));
        if (IsReadOnly is { } isReadOnly) json.Property("\"isReadOnly\":"u8, isReadOnly);
        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        if (Source is { } source) TaskChecks.Defined(WireNames.Of(source), path.Then("source"));
    }
}
