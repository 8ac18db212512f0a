using System;
using System.Collections.Generic;
using System.Text.Json;

namespace TaskGen;

/// <summary>Represents the body of an error response. REST: <c>BatchError</c>.</summary>
public sealed record BatchError
{
    /// <summary>Gets or sets the error code, such as <c>TaskExists</c>. REST: <c>code</c>.</summary>
    public string? Code { get; init; }

    /// <summary>Gets or sets the error message. REST: <c>message</c>.</summary>
    public ErrorMessage? Message { get; init; }

    /// <summary>
    /// Gets or sets the details. For an invalid value, their keys are <c>PropertyName</c>, <c>PropertyValue</c>, and <c>Reason</c>. REST:
    /// <c>values</c>.
    /// </summary>
    public IReadOnlyList<BatchErrorDetail> Values { get; init; } = [];

    /// <summary>Parses the body of a response.</summary>
    /// <param name="utf8Json">The UTF-8 encoded body.</param>
    /// <param name="error">When this method returns, contains the error, or null if the body is not a <c>BatchError</c>.</param>
    /// <returns>
    /// <see langword="true"/> if the body is a <c>BatchError</c>; otherwise, <see langword="false"/>. A proxy can respond with any body.
    /// </returns>
    public static bool TryParse(ReadOnlyMemory<byte> utf8Json, out BatchError? error)
    {
        error = null;
        try
        {
            using var document = JsonDocument.Parse(utf8Json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || JsonRead.Text(root, "code") is null) return false;
            error = Read(root);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The exception of text that is not valid Unicode is an InvalidOperationException.
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
