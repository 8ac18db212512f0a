using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Tool.Reading;

/// <summary>Reads task files by the request's schema: one task, an array of them, or a collection <c>{ "value": [ … ] }</c>.</summary>
internal sealed class JsonTaskReader
{
    private readonly byte[] _utf8;
    private readonly List<JsonFault> _faults = [];
    private readonly List<JsonTask> _tasks = [];
    private List<JsonPosition> _positions = [];

    private JsonTaskReader(byte[] utf8) => _utf8 = utf8;

    /// <summary>Reads a file's text.</summary>
    /// <returns>Its tasks, and what is wrong with the JSON itself.</returns>
    public static (IReadOnlyList<JsonTask> Tasks, IReadOnlyList<JsonFault> Faults) Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith("\ufeff"u8)) utf8 = utf8[3..];
        var reader = new JsonTaskReader(utf8.ToArray());
        reader.ReadFile();
        return (reader._tasks, reader._faults);
    }

    private void ReadFile()
    {
        var json = new Utf8JsonReader(_utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            json.Read();
            if (json.TokenType == JsonTokenType.StartArray) ReadTasks(ref json);
            else if (json.TokenType == JsonTokenType.StartObject && IsCollection(json)) ReadCollection(ref json);
            else ReadTask(ref json);
        }
        catch (JsonException exception)
        {
            var text = exception.Message;
            var end = text.IndexOf(" LineNumber:", StringComparison.Ordinal);
            _faults.Add(new("TGJ003", new((int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1), "This is no JSON: " + (end < 0 ? text : text[..end])));
        }
    }

    private static bool IsCollection(Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("value"u8);
    }

    private void ReadCollection(ref Utf8JsonReader json)
    {
        json.Read();
        json.Read();
        if (json.TokenType == JsonTokenType.StartArray) ReadTasks(ref json);
        else Fault("TGJ002", ref json, "'value' is the list of a collection's tasks.");
        while (json.Read())
        {
        }
    }

    private void ReadTasks(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) ReadTask(ref json);
    }

    private void ReadTask(ref Utf8JsonReader json)
    {
        _positions = [];
        if (Object(ref json, TaskSchema.TaskAddParameter, "") is ObjectNode body) _tasks.Add(new(body, _positions));
    }

    private Node? Object(ref Utf8JsonReader json, ObjectShape shape, string path)
    {
        if (json.TokenType != JsonTokenType.StartObject) return Mismatch(ref json, $"{Name(path)} is an object, {shape.Name}.");

        var sourceId = NewSource(ref json);
        var properties = new List<PropertyNode>();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            var row = shape.Find(name);
            if (row is null) Fault("TGJ001", ref json, Unknown(name, shape, path));
            else if (properties.Any(property => property.Wire == name)) Fault("TGJ001", ref json, $"{Name(Join(path, name))} is given twice: the service takes it once.");
            json.Read();
            if (row is null || properties.Any(property => property.Wire == name)) json.Skip();
            else if (Value(ref json, row, Join(path, name)) is { } value) properties.Add(new(name, value));
        }

        return new ObjectNode(sourceId, properties);
    }

    private Node? Value(ref Utf8JsonReader json, PropertyShape row, string path)
    {
        // Null is left out, as in the service.
        if (json.TokenType == JsonTokenType.Null) return null;
        switch (row.Kind)
        {
            case ValueKind.Object:
                return Object(ref json, row.Object!, path);
            case ValueKind.Objects or ValueKind.Texts or ValueKind.Choices:
                return List(ref json, row, path);
            case ValueKind.Integer when json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number):
                return new IntegerNode(NewSource(ref json), number);
            case ValueKind.Boolean when json.TokenType is JsonTokenType.True or JsonTokenType.False:
                return new BooleanNode(NewSource(ref json), json.GetBoolean());
            case ValueKind.Choice when json.TokenType == JsonTokenType.String:
                var choice = json.GetString()!;
                var known = row.Choices.FirstOrDefault(wire => wire.Equals(choice, StringComparison.OrdinalIgnoreCase));
                if (known is not null) return new ChoiceNode(NewSource(ref json), known);
                Fault("TGJ002", ref json, $"{Name(path)} is one of {string.Join(", ", row.Choices)}; '{choice}' is none.");
                return null;
            case ValueKind.Text or ValueKind.CommandLine or ValueKind.Duration when json.TokenType == JsonTokenType.String:
                return new TextNode(NewSource(ref json), [new ConstantText(json.GetString()!)]);
        }

        return Mismatch(ref json, $"{Name(path)} is {Kind(row.Kind)}.");
    }

    private Node? List(ref Utf8JsonReader json, PropertyShape row, string path)
    {
        if (json.TokenType != JsonTokenType.StartArray) return Mismatch(ref json, $"{Name(path)} is a list.");

        var sourceId = NewSource(ref json);
        var items = new List<Node>();
        var element = row.Object is null ? new PropertyShape(row.Wire, row.Kind == ValueKind.Choices ? ValueKind.Choice : ValueKind.Text) { Choices = row.Choices, Fact = row.Fact } : null;
        for (var i = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; i++)
        {
            var itemPath = $"{path}[{i}]";
            if ((element is null ? Object(ref json, row.Object!, itemPath) : Value(ref json, element, itemPath)) is { } item) items.Add(item);
        }

        return new ListNode(sourceId, items, IsEmptyAsked: items.Count == 0 && row.IsEmptyMeant);
    }

    private static string Unknown(string name, ObjectShape shape, string path)
    {
        var nearest = NearestName.Of(name, shape.Properties.Select(static property => property.Wire), maxDistance: 3);
        return $"{Name(Join(path, name))} is no property of {shape.Name}, and the service refuses what it doesn't know" + (nearest is null ? "." : $": '{nearest}' is meant?");
    }

    private static string Kind(ValueKind kind) => kind switch
    {
        ValueKind.Integer => "a whole number of 32 bits",
        ValueKind.Boolean => "true or false",
        _ => "a string",
    };

    private static string Join(string path, string name) => path.Length == 0 ? name : path + "." + name;

    private static string Name(string path) => path.Length == 0 ? "A task" : path;

    private SourceId NewSource(ref Utf8JsonReader json)
    {
        _positions.Add(Position(json.TokenStartIndex));
        return SourceId.At(_positions.Count - 1);
    }

    // A value of another kind: it is told, and passed over.
    private Node? Mismatch(ref Utf8JsonReader json, string message)
    {
        Fault("TGJ002", ref json, message);
        json.Skip();
        return null;
    }

    private void Fault(string id, ref Utf8JsonReader json, string message) => _faults.Add(new(id, Position(json.TokenStartIndex), message));

    private JsonPosition Position(long index)
    {
        var before = _utf8.AsSpan(0, (int)index);
        var line = before.Count((byte)'\n') + 1;
        return new(line, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }
}
