using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TaskGen.Validation;

namespace TaskGen.Local.Service;

/// <summary>Reads bodies of requests as strictly as the service: unknown properties and values of another kind are refused.</summary>
internal static class RequestJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        Converters = { new DurationConverter(), new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Reads a body.</summary>
    /// <exception cref="ServiceException">It is no JSON of this shape.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(utf8, Options) ?? throw ServiceException.InvalidBody("The body is null.");
        }
        catch (JsonException exception)
        {
            // The serializer's own text names C# types, which mean nothing here.
            var path = exception.Path is null or "$" ? "" : exception.Path.TrimStart('$', '.');
            throw ServiceException.InvalidBody(path.Length == 0
                ? "The body is no JSON object of the shape that this operation takes."
                : $"The property '{path}' doesn't exist in this version, or its value is of the wrong kind.");
        }
    }

    /// <summary>Reads a task and holds it against the rules, the same that clients check with.</summary>
    /// <exception cref="ServiceException">The service refuses it.</exception>
    public static TaskAddParameter ReadTask(ReadOnlySpan<byte> utf8)
    {
        var task = Read<TaskAddParameter>(utf8);
        try
        {
            task.Check(default);
        }
        catch (TaskValidationException exception)
        {
            throw UnquotableReason(exception, utf8);
        }

        return task;
    }

    private static ServiceException UnquotableReason(TaskValidationException exception, ReadOnlySpan<byte> utf8)
    {
        var value = ValueAt(utf8, exception.PropertyPath);
        var reason = exception.Message;
        return exception.RuleId switch
        {
            _ when value is null => new(400, "MissingRequiredProperty", "A required property was not specified in the request body.", ("PropertyName", exception.PropertyPath), ("Reason", reason)),
            RuleIds.RetryCountTooLow => new(400, "InvalidConstraintValue", "The value of a constraint is invalid.", ("PropertyName", exception.PropertyPath), ("PropertyValue", value), ("Reason", reason)),
            RuleIds.DependencyIdsTooLong => new(400, "TaskDependencyListTooLong", "The ids that a task depends on are too long together.", ("PropertyName", exception.PropertyPath), ("Reason", reason)),
            _ => ServiceException.InvalidProperty(exception.PropertyPath, value, reason),
        };
    }

    /// <summary>What stands at a path, as text; null where nothing does.</summary>
    private static string? ValueAt(ReadOnlySpan<byte> utf8, string path)
    {
        var reader = new Utf8JsonReader(utf8);
        using var document = JsonDocument.ParseValue(ref reader);
        var at = document.RootElement;
        foreach (var part in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.EndsWith(']'))
            {
                if (at.ValueKind != JsonValueKind.Array || !int.TryParse(part.AsSpan(0, part.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= at.GetArrayLength()) return null;
                at = at[index];
            }
            else if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(part, out at) || at.ValueKind == JsonValueKind.Null)
            {
                return null;
            }
        }

        // Answers are logged: addresses, passwords, and values of variables and headers are secrets, and an object may hold any of them.
        if (at.ValueKind == JsonValueKind.Object) return "{…}";
        if (at.ValueKind == JsonValueKind.Array) return "[…]";
        if (path.EndsWith("Url", StringComparison.Ordinal) || path.EndsWith("password", StringComparison.Ordinal) || path.EndsWith(".value", StringComparison.Ordinal)) return "***";
        return at.ValueKind == JsonValueKind.String ? at.GetString() : at.GetRawText();
    }

    /// <summary>ISO 8601 durations, as they go over the wire.</summary>
    private sealed class DurationConverter : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text && text.Contains('P', StringComparison.Ordinal) && Durations.TryParse(text, out var value) ? value : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteStringValue(Durations.Format(value));
    }
}
