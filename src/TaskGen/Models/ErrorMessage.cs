namespace TaskGen;

/// <summary>Represents the message of an error. REST: <c>ErrorMessage</c>.</summary>
public sealed record ErrorMessage
{
    /// <summary>Gets or sets the language of the message. REST: <c>lang</c>.</summary>
    public string? Lang { get; init; }

    /// <summary>Gets or sets the text of the message; it ends with <c>\nRequestId:…\nTime:…</c>. REST: <c>value</c>.</summary>
    public string? Value { get; init; }
}
