using System.Collections.Generic;

namespace TaskGen.Client;

/// <summary>Represents the reason why a task failed. REST: <c>TaskFailureInformation</c>.</summary>
public sealed record TaskFailureInformation
{
    /// <summary>Gets the category of the error: <c>usererror</c> or <c>servererror</c>. REST: <c>category</c>.</summary>
    public string? Category { get; init; }

    /// <summary>Gets the code of the error, such as <c>FailureExitCode</c>. REST: <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the message of the error. REST: <c>message</c>.</summary>
    public string? Message { get; init; }

    /// <summary>Gets the details of the error, as names and values. REST: <c>details</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Details { get; init; } = [];

    /// <summary>Returns the code and the message.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Code}: {Message}";
}
