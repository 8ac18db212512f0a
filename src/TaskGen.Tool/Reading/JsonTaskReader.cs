using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Tool.Rules;

namespace TaskGen.Tool.Reading;

/// <summary>
/// Reads task files with the schema of the request: one task, an array of tasks, or a collection <c>{ "value": [ … ] }</c>.
/// </summary>
internal sealed class JsonTaskReader
{
    /// <summary>The property of the root that refers to a schema.</summary>
    public const string SchemaProperty = "$schema";

    private readonly byte[] _utf8;
    private readonly JsonPositions _lines;
    private readonly List<FileFinding> _findings = [];
    private readonly List<JsonTask> _tasks = [];
    private readonly ReadOnlyProperties _readOnly = new();
    private List<JsonPosition> _positions = [];

    private JsonTaskReader(byte[] utf8)
    {
        _utf8 = utf8;
        _lines = new(utf8);
    }

    /// <summary>Reads the text of a file.</summary>
    /// <returns>The tasks, and what is wrong with the JSON itself.</returns>
    public static (IReadOnlyList<JsonTask> Tasks, IReadOnlyList<FileFinding> Findings) Read(byte[] utf8)
    {
        var reader = new JsonTaskReader(utf8);
        reader.ReadFile();
        return (reader._tasks, reader._findings);
    }

    private void ReadFile()
    {
        try
        {
            // A file with comments or trailing commas is an error, but its tasks are checked all the same.
            var options = new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
            var json = new Utf8JsonReader(_utf8, options);
            json.Read();
            if (json.TokenType == JsonTokenType.StartArray) ReadTasks(ref json);
            else if (json.TokenType == JsonTokenType.StartObject && PropertyNames.In(json).Contains("value")) ReadCollection(ref json);
            else ReadTask(ref json);
            json.Read();
            if (JsonSyntax.FirstComment(_utf8) is { } comment) Report(FileRules.InvalidJson, comment, JsonSyntax.CommentMessage);
            if (JsonSyntax.FirstTrailingComma(_utf8, _lines) is { } comma)
            {
                Report(FileRules.InvalidJson, comma, JsonSyntax.TrailingCommaMessage);
            }
        }
        catch (JsonException exception)
        {
            Report(FileRules.InvalidJson, JsonSyntax.IndexOf(exception, _lines), JsonSyntax.Message(exception));
        }

        if (_readOnly.First is { } first) _findings.Add(new(FileRules.ReadOnlyProperty, first, _readOnly.Message));
    }

    private void ReadCollection(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text(ref json);
            var index = json.TokenStartIndex;
            json.Read();
            if (name == "value" && json.TokenType == JsonTokenType.StartArray)
            {
                ReadTasks(ref json);
                continue;
            }

            if (name == "value") Report(FileRules.InvalidValue, json.TokenStartIndex, "'value' must be an array of tasks.");
            else if (name == SchemaProperty) ReportSchema(index);
            else if (!ReadOnlyProperties.IsAnnotation(name))
            {
                Report(FileRules.UnknownProperty, index,
                    $"Unknown property '{name}'. A collection of tasks has the property 'value' only.");
            }
            json.Skip();
        }
    }

    private void ReadTasks(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) ReadTask(ref json);
    }

    private void ReadTask(ref Utf8JsonReader json)
    {
        _positions = [];
        if (ReadObject(ref json, TaskSchema.TaskAddParameter, "") is ObjectNode body) _tasks.Add(new(body, _positions));
    }

    private Node ReadObject(ref Utf8JsonReader json, ObjectShape shape, string path)
    {
        if (json.TokenType != JsonTokenType.StartObject) return Mismatch(ref json, $"{Name(path)} must be an object.");

        var names = PropertyNames.In(json);
        var source = NewSource(ref json);
        var properties = new List<PropertyNode>();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text(ref json);
            var row = shape.Find(name) ?? Unknown(ref json, name, shape, path, names);
            var isDuplicate = row is not null && properties.Any(property => property.Wire == row.Wire);
            if (isDuplicate)
            {
                Report(FileRules.DuplicateProperty, json.TokenStartIndex,
                    $"'{Join(path, row!.Wire)}' is specified more than once. Remove all but one.");
            }
            json.Read();
            if (row is null || isDuplicate) json.Skip();
            else if (ReadValue(ref json, row, Join(path, row.Wire)) is { } value) properties.Add(new(row.Wire, value));
        }

        return new ObjectNode(source, properties);
    }

    // Reports the property, and returns the row that it was meant for, so that one mistake gives one finding.
    private PropertyShape? Unknown(ref Utf8JsonReader json, string name, ObjectShape shape, string path, IReadOnlyList<string> names)
    {
        if (name == SchemaProperty && json.CurrentDepth == 1 && ReferenceEquals(shape, TaskSchema.TaskAddParameter))
        {
            ReportSchema(json.TokenStartIndex);
            return null;
        }

        if (ReadOnlyProperties.IsReadOnly(name, shape))
        {
            _readOnly.Add(name, _lines.At(json.TokenStartIndex));
            return null;
        }

        var (row, message) = PropertyNames.Explain(name, shape, path);
        Report(FileRules.UnknownProperty, json.TokenStartIndex, message);
        return row is not null && !names.Contains(row.Wire) ? row : null;
    }

    private Node? ReadValue(ref Utf8JsonReader json, PropertyShape row, string path)
    {
        // The service treats null as omitted.
        if (json.TokenType == JsonTokenType.Null) return null;
        switch (row.Kind)
        {
            case ValueKind.Object:
                return ReadObject(ref json, row.Object!, path);
            case ValueKind.Objects or ValueKind.Texts or ValueKind.Choices:
                return ReadList(ref json, row, path);
            case ValueKind.Integer when json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number):
                return new IntegerNode(NewSource(ref json), number);
            case ValueKind.Boolean when json.TokenType is JsonTokenType.True or JsonTokenType.False:
                return new BooleanNode(NewSource(ref json), json.GetBoolean());
            case ValueKind.Choice when json.TokenType == JsonTokenType.String:
                return ReadChoice(ref json, row, path);
            case ValueKind.Text
                or ValueKind.CommandLine
                or ValueKind.Arguments
                or ValueKind.Duration when json.TokenType == JsonTokenType.String:
                return new TextNode(NewSource(ref json), [new ConstantText(Text(ref json))]);
        }

        return Mismatch(ref json, $"{Name(path)} must be {Kind(row.Kind)}.");
    }

    private Node ReadChoice(ref Utf8JsonReader json, PropertyShape row, string path)
    {
        var choice = Text(ref json);
        var known = row.Choices.FirstOrDefault(wire => wire.Equals(choice, StringComparison.OrdinalIgnoreCase));
        if (known is not null) return new ChoiceNode(NewSource(ref json), known);
        var choices = string.Join(", ", row.Choices.Select(static wire => $"'{wire}'"));
        var advice = row.Choices.Count == 1 ? $"The only value is {choices}." : $"It must be one of {choices}.";
        return Mismatch(ref json, $"{Name(path)} is '{choice}'. {advice}");
    }

    private Node ReadList(ref Utf8JsonReader json, PropertyShape row, string path)
    {
        if (json.TokenType != JsonTokenType.StartArray) return Mismatch(ref json, $"{Name(path)} must be an array.");

        var source = NewSource(ref json);
        var items = new List<Node>();
        var isEmpty = true;
        var element = row.Object is null
            ? new PropertyShape(row.Wire, row.Kind == ValueKind.Choices ? ValueKind.Choice : ValueKind.Text)
            {
                Choices = row.Choices,
                Constraint = row.Constraint
            }
            : null;
        for (var i = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; i++)
        {
            isEmpty = false;
            var itemPath = $"{path}[{i}]";
            if ((element is null ? ReadObject(ref json, row.Object!, itemPath) : ReadValue(ref json, element, itemPath)) is { } item)
            {
                items.Add(item);
            }
        }

        return new ListNode(source, items, IsEmptyAsked: isEmpty && row.IsEmptyMeant);
    }

    // Reports the value and skips it. It is not missing: rules take it as a value that is not known.
    private UnknownNode Mismatch(ref Utf8JsonReader json, string message)
    {
        Report(FileRules.InvalidValue, json.TokenStartIndex, message);
        var unknown = new UnknownNode(NewSource(ref json));
        json.Skip();
        return unknown;
    }

    private void ReportSchema(long index) => Report(FileRules.SchemaReference, index,
        $"'{SchemaProperty}' is for editors and is not part of a request. Remove it before the file is sent.");

    private string Text(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            Report(FileRules.InvalidJson, json.TokenStartIndex,
                "The string contains an incomplete surrogate pair. Remove it, or add its other part.");
            return "";
        }
    }

    private SourceId NewSource(ref Utf8JsonReader json)
    {
        _positions.Add(_lines.At(json.TokenStartIndex));
        return SourceId.At(_positions.Count - 1);
    }

    private void Report(DiagnosticDescriptor descriptor, long index, string message) =>
        _findings.Add(new(descriptor, _lines.At(index), message));

    private static string Kind(ValueKind kind) => kind switch
    {
        ValueKind.Integer => "an integer of 32 bits",
        ValueKind.Boolean => "true or false",
        _ => "a string",
    };

    private static string Join(string path, string name) => path.Length == 0 ? name : path + "." + name;

    private static string Name(string path) => path.Length == 0 ? "A task" : $"'{path}'";
}
