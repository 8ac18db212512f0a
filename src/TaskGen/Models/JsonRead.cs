using System.Collections.Generic;
using System.Text.Json;

namespace TaskGen;

/// <summary>Reads responses of the service leniently: a property that is missing or of another kind is null.</summary>
internal static class JsonRead
{
    public static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static IEnumerable<JsonElement> Items(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object) throw new JsonException($"Expected a JSON object with property '{name}'.");
        if (!element.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.Array) yield break;
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object) throw new JsonException($"Property '{name}' must contain only objects.");
            yield return item;
        }
    }
}
