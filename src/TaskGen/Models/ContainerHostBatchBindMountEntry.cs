using TaskGen.Validation;

namespace TaskGen;

/// <summary>A path of the node that is mounted into the container. REST: <c>containerSettings.containerHostBatchBindMounts[]</c>, <c>ContainerHostBatchBindMountEntry</c>.</summary>
public sealed record ContainerHostBatchBindMountEntry : BatchModel
{
    /// <summary>Which path. A source may stand once in a list; twice is refused with 400. REST: <c>source</c>.</summary>
    public ContainerHostDataPath? Source { get; init; }

    /// <summary>Whether the container may only read it. Default: false. REST: <c>isReadOnly</c>.</summary>
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
