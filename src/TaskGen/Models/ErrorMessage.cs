namespace TaskGen;

/// <summary>The text of an error. REST: <c>ErrorMessage</c>.</summary>
public sealed record ErrorMessage
{
    /// <summary>The text's language. REST: <c>lang</c>.</summary>
    public string? Lang { get; init; }

    /// <summary>The text; it ends in <c>\nRequestId:…\nTime:…</c>. REST: <c>value</c>.</summary>
    public string? Value { get; init; }
}
