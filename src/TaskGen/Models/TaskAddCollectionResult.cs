using System;
using System.Collections.Generic;
using System.Text.Json;

namespace TaskGen;

/// <summary>The answer to an <c>addtaskcollection</c> request. REST: <c>TaskAddCollectionResult</c>.</summary>
public sealed record TaskAddCollectionResult
{
    /// <summary>One result a task, in any order. REST: <c>value</c>.</summary>
    public IReadOnlyList<TaskAddResult> Value { get; init; } = [];

    /// <summary>Reads the answer's body.</summary>
    /// <param name="utf8Json">The body.</param>
    /// <exception cref="JsonException">The body is no JSON, or not of this shape.</exception>
    public static TaskAddCollectionResult Parse(ReadOnlyMemory<byte> utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        var results = new List<TaskAddResult>();
        foreach (var item in JsonRead.Items(document.RootElement, "value")) results.Add(TaskAddResult.Read(item));
        return new() { Value = results };
    }
}
