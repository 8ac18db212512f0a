using System;
using System.Collections.Generic;
using System.Text.Json;

namespace TaskGen;

/// <summary>Represents the response to an <c>addtaskcollection</c> request. REST: <c>TaskAddCollectionResult</c>.</summary>
public sealed record TaskAddCollectionResult
{
    /// <summary>Gets or sets the results, one for each task, in any order. REST: <c>value</c>.</summary>
    public IReadOnlyList<TaskAddResult> Value { get; init; } = [];

    /// <summary>Parses the body of a response.</summary>
    /// <param name="utf8Json">The UTF-8 encoded body.</param>
    /// <returns>The results.</returns>
    /// <exception cref="JsonException">The body is not valid JSON, or does not have the expected structure.</exception>
    public static TaskAddCollectionResult Parse(ReadOnlyMemory<byte> utf8Json)
    {
        using var document = JsonDocument.Parse(utf8Json);
        var results = new List<TaskAddResult>();
        try
        {
            foreach (var item in JsonRead.Items(document.RootElement, "value")) results.Add(TaskAddResult.Read(item));
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("The body contains text that is not valid Unicode.", exception);
        }

        return new() { Value = results };
    }
}
