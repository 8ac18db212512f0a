using System;
using System.Collections.Generic;
using System.Text.Json;

namespace TaskGen;

/// <summary>The body of an answer that is an error. REST: <c>BatchError</c>.</summary>
public sealed record BatchError
{
    /// <summary>The error's code, such as <c>TaskExists</c>. REST: <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>The error's text. REST: <c>message</c>.</summary>
    public ErrorMessage? Message { get; init; }

    /// <summary>Details; for a bad value <c>PropertyName</c>, <c>PropertyValue</c> and <c>Reason</c>. REST: <c>values</c>.</summary>
    public IReadOnlyList<BatchErrorDetail> Values { get; init; } = [];

    /// <summary>Reads the body of an answer.</summary>
    /// <param name="utf8Json">The body.</param>
    /// <param name="error">The error; null when the body isn't one.</param>
    /// <returns>Whether the body is a <c>BatchError</c>. A proxy between may answer with anything else.</returns>
    public static bool TryParse(ReadOnlyMemory<byte> utf8Json, out BatchError? error)
    {
        error = null;
        try
        {
            using var document = JsonDocument.Parse(utf8Json);
            if (document.RootElement.ValueKind != JsonValueKind.Object || JsonRead.Text(document.RootElement, "code") is null) return false;
            error = Read(document.RootElement);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    internal static BatchError Read(JsonElement element)
    {
        var values = new List<BatchErrorDetail>();
        foreach (var item in JsonRead.Items(element, "values"))
        {
            values.Add(new() { Key = JsonRead.Text(item, "key"), Value = JsonRead.Text(item, "value") });
        }

        return new()
        {
            Code = JsonRead.Text(element, "code"),
            Message = element.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.Object
                ? new() { Lang = JsonRead.Text(message, "lang"), Value = JsonRead.Text(message, "value") }
                : null,
            Values = values,
        };
    }
}
