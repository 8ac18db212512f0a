using System.Collections.Generic;
using System.Text.Json;

namespace TaskGen;

/// <summary>Lenient reading of the service's answers: what is absent or of another kind reads as null.</summary>
internal static class JsonRead
{
    public static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static IEnumerable<JsonElement> Items(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object) throw new JsonException($"A JSON object with \"{name}\" was expected.");
        if (!element.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.Array) yield break;
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object) throw new JsonException($"\"{name}\" holds something that is no object.");
            yield return item;
        }
    }
}
