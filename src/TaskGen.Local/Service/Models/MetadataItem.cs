namespace TaskGen.Local.Service;

/// <summary>A name and a value that users attach to a resource. REST: <c>MetadataItem</c>.</summary>
internal sealed record MetadataItem
{
    public string? Name { get; init; }

    public string? Value { get; init; }
}
