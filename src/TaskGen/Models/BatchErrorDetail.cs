namespace TaskGen;

/// <summary>Represents a detail of an error. REST: <c>BatchErrorDetail</c>.</summary>
public sealed record BatchErrorDetail
{
    /// <summary>Gets or sets the key of the detail, such as <c>PropertyName</c>. REST: <c>key</c>.</summary>
    public string? Key { get; init; }

    /// <summary>Gets or sets the value of the detail. REST: <c>value</c>.</summary>
    public string? Value { get; init; }
}
