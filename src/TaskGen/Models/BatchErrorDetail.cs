namespace TaskGen;

/// <summary>A detail of an error. REST: <c>BatchErrorDetail</c>.</summary>
public sealed record BatchErrorDetail
{
    /// <summary>What the detail is about, such as <c>PropertyName</c>. REST: <c>key</c>.</summary>
    public string? Key { get; init; }

    /// <summary>The detail. REST: <c>value</c>.</summary>
    public string? Value { get; init; }
}
