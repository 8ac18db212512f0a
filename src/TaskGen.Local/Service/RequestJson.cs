using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using TaskGen.Validation;

namespace TaskGen.Local.Service;

/// <summary>Reads request bodies as strictly as the service: unknown properties and values of the wrong type are rejected.</summary>
internal static class RequestJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        Converters =
        {
            new DurationConverter(),
            new DateConverter(),
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        },
    };

    private static readonly JsonSerializerOptions WriteOptions = new(
        Options)
    { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Writes a value with the property names of the service.</summary>
    public static void Write<T>(Utf8JsonWriter json, T value) => JsonSerializer.Serialize(json, value, WriteOptions);

    /// <summary>Returns a value as JSON with the property names of the service.</summary>
    public static JsonElement ToElement<T>(T value) => JsonSerializer.SerializeToElement(value, WriteOptions);

    /// <summary>Reads a body.</summary>
    /// <exception cref="ServiceException">The body is not valid JSON of this shape.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8)
        where T : class
    {
        try
        {
            CheckValues(utf8);
            return JsonSerializer.Deserialize<T>(utf8, Options) ?? throw ServiceException.InvalidBody("The body is null.");
        }
        catch (JsonException exception)
        {
            // The message of the serializer names C# types, which mean nothing to a client.
            var path = exception.Path is null or "$" ? "" : exception.Path.TrimStart('$', '.');
            throw ServiceException.InvalidBody(path.Length == 0
                ? "The body is not a JSON object of the shape that this operation accepts."
                : $"The property '{SecretPatterns.Redact(path)}' does not exist in this version, or its value has the wrong type.");
        }
    }

    /// <summary>Reads a task, and validates it with the rules that clients use, too.</summary>
    /// <exception cref="ServiceException">The service rejects the task.</exception>
    public static TaskAddParameter ReadTask(ReadOnlySpan<byte> utf8, ApiVersion version)
    {
        var task = Read<TaskAddParameter>(utf8);
        var reader = new Utf8JsonReader(utf8);
        using (var document = JsonDocument.ParseValue(ref reader)) version.CheckTask(document.RootElement);
        Validate(task, utf8, "");
        return task;
    }

    /// <summary>Validates a task that is part of a body.</summary>
    /// <param name="task">The task.</param>
    /// <param name="utf8">The body.</param>
    /// <param name="prefix">The path of the task in the body, with a period at its end; empty if the task is the body.</param>
    /// <exception cref="ServiceException">The service rejects the task.</exception>
    public static void Validate(TaskAddParameter task, ReadOnlySpan<byte> utf8, string prefix)
    {
        try
        {
            task.Check(default);
        }
        catch (TaskValidationException exception)
        {
            throw Rejected(exception, prefix + exception.PropertyPath, utf8);
        }
    }

    /// <summary>
    /// Rejects text that is not valid Unicode, such as a surrogate without its pair, and null in arrays, wherever they are in the body.
    /// </summary>
    private static void CheckValues(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        var arrays = new Stack<bool>();
        var isItem = false;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) _ = reader.GetString();
                if (reader.TokenType == JsonTokenType.Null && isItem)
                {
                    throw ServiceException.InvalidBody("An array of the body contains null.");
                }
                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    arrays.Push(reader.TokenType == JsonTokenType.StartArray);
                }
                if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject) arrays.Pop();
                isItem = reader.TokenType != JsonTokenType.PropertyName && arrays.TryPeek(out var isArray) && isArray;
            }
        }
        catch (InvalidOperationException)
        {
            throw ServiceException.InvalidBody("The body contains text that is not valid Unicode.");
        }
    }

    private static ServiceException Rejected(TaskValidationException exception, string path, ReadOnlySpan<byte> utf8)
    {
        var value = ValueAt(utf8, path);
        var reason = exception.Message;
        return exception.RuleId switch
        {
            _ when value is null => ServiceException.MissingProperty(path, reason),
            RuleIds.RetryCountTooLow => new(
                400,
                "InvalidConstraintValue",
                "The value of a constraint is invalid.",
                ("PropertyName", path),
                ("PropertyValue", value),
                ("Reason", reason)),
            RuleIds.DependencyIdsTooLong => new(
                400,
                "TaskDependencyListTooLong",
                "The list of tasks that the task depends on is too long.",
                ("PropertyName", path),
                ("Reason", reason)),
            _ => ServiceException.InvalidProperty(path, value, reason),
        };
    }

    /// <summary>Returns the value at a path as text, or <see langword="null"/> if there is none.</summary>
    private static string? ValueAt(ReadOnlySpan<byte> utf8, string path)
    {
        var reader = new Utf8JsonReader(utf8);
        using var document = JsonDocument.ParseValue(ref reader);
        var at = document.RootElement;
        foreach (var part in path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.EndsWith(']'))
            {
                if (at.ValueKind != JsonValueKind.Array
                    || !int.TryParse(part.AsSpan(0, part.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
                {
                    return null;
                }
                if (index >= at.GetArrayLength()) return null;
                at = at[index];
            }
            else if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(part, out at) || at.ValueKind == JsonValueKind.Null)
            {
                return null;
            }
        }

        // Responses are logged. URLs, passwords, and the values of variables and headers are secrets, and an object can contain any of
        // them.
        if (at.ValueKind == JsonValueKind.Object) return "{…}";
        if (at.ValueKind == JsonValueKind.Array) return "[…]";
        var isSecret = path.EndsWith("Url", StringComparison.Ordinal)
            || path.EndsWith(".value", StringComparison.Ordinal)
            || SecretNames.IsSecret(path);
        if (isSecret) return SecretPatterns.Mask;
        return at.ValueKind == JsonValueKind.String ? SecretPatterns.Redact(at.GetString()!) : at.GetRawText();
    }

    /// <summary>Reads and writes ISO 8601 durations.</summary>
    private sealed class DurationConverter : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var isDuration = reader.TokenType == JsonTokenType.String && reader.GetString()!.Contains('P', StringComparison.Ordinal);
            return isDuration && Durations.TryParse(reader.GetString()!, out var value) ? value : throw new JsonException();
        }

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Durations.Format(value));
    }

    /// <summary>Reads and writes dates. As in the service, a date without a time zone is in UTC.</summary>
    private sealed class DateConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String
                && reader.TryGetDateTime(out var date)
                && reader.TryGetDateTimeOffset(out var value))
            {
                return date.Kind == DateTimeKind.Unspecified ? new(date, TimeSpan.Zero) : value;
            }
            throw new JsonException();
        }

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime);
    }
}
