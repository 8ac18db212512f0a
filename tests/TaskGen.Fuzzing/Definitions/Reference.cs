using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TaskGen.Fuzzing.Definitions;

/// <summary>The definitions of the REST reference, independent of the generator's schema.</summary>
internal static class Reference
{
    private static readonly Dictionary<string, Dictionary<string, (string Type, bool IsRequired)>> Definitions = Read();

    /// <summary>Returns properties of a body that the reference does not define, and required properties that it lacks.</summary>
    public static IEnumerable<string> Faults(JsonObject body, string definition = "TaskAddParameter")
    {
        var shape = Definitions[definition];
        foreach (var (name, (_, isRequired)) in shape)
        {
            if (isRequired && !body.ContainsKey(name)) yield return $"{definition}.{name} is missing";
        }

        foreach (var (name, value) in body)
        {
            if (!shape.TryGetValue(name, out var property)) yield return $"{definition} has no {name}";
            else foreach (var fault in Faults(value, property.Type, $"{definition}.{name}")) yield return fault;
        }
    }

    private static IEnumerable<string> Faults(JsonNode? value, string type, string where)
    {
        if (type.EndsWith("[]", StringComparison.Ordinal))
        {
            return value is JsonArray list ? list.SelectMany(item => Faults(item, type[..^2], where)) : [$"{where} is not a list"];
        }

        if (Definitions.ContainsKey(type)) return value is JsonObject body ? Faults(body, type) : [$"{where} is not an object"];
        var isRight = type switch
        {
            "string" => value?.GetValueKind() == JsonValueKind.String,
            "integer" => value?.GetValueKind() == JsonValueKind.Number && int.TryParse(value.ToJsonString(), out _),
            "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            "ContainerHostDataPath" => (string?)value is "Shared" or "Startup" or "VfsMounts" or "Task" or "JobPrep" or "Applications",
            _ when type[0] == '(' => type.Trim('(', ')').Split('|').Contains((string?)value),
            _ => throw new InvalidOperationException($"{where}: {type} is not a type of this list."),
        };
        return isRight ? [] : [$"{where} is not a valid {type}"];
    }

    private static Dictionary<string, Dictionary<string, (string Type, bool IsRequired)>> Read()
    {
        using var reader = new StreamReader(typeof(Reference).Assembly.GetManifestResourceStream("definitions.txt")!);
        return reader.ReadToEnd().Split('\n')
            .Where(static line => line.Length > 0 && line[0] != '#' && !line.StartsWith("enum ", StringComparison.Ordinal))
            .Select(static line => line.Trim().Split(' ', '.'))
            .GroupBy(static parts => parts[0])
            .ToDictionary(
                static group => group.Key,
                static group => group.ToDictionary(static parts => parts[1], static parts => (parts[2], parts.Length > 3)));
    }
}
