using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.TaskFiles;

/// <summary>
/// Reads task files with the schema of the request: one task, an array of tasks, or a collection <c>{ "value": [ … ] }</c>.
/// </summary>
internal sealed class JsonTaskReader
{
    /// <summary>The property of the root that refers to a schema.</summary>
    public const string SchemaProperty = "$schema";

    private const string CommentMessage = "JSON does not allow comments; the service rejects them. Remove all comments.";
    private const string Content = "A task file contains one task, an array of tasks, or a collection { \"value\": [ … ] }.";
    private const string TrailingCommaMessage = "JSON does not allow a trailing comma; the service rejects it. Remove it.";

    private readonly string _text;
    private readonly JsonPositions _lines;
    private readonly List<FileFinding> _findings = [];
    private readonly List<JsonTask> _tasks = [];
    private readonly ReadOnlyProperties _readOnly = new();
    private List<JsonPosition> _positions = [];

    private JsonTaskReader(string text)
    {
        _text = text;
        _lines = new(text);
    }

    /// <summary>Reads the text of a file.</summary>
    /// <returns>The tasks, and what is wrong with the JSON itself.</returns>
    public static (IReadOnlyList<JsonTask> Tasks, IReadOnlyList<FileFinding> Findings) Read(string text)
    {
        var reader = new JsonTaskReader(text);
        reader.ReadFile();
        return (reader._tasks, reader._findings);
    }

    private void ReadFile()
    {
        try
        {
            // A file with comments or trailing commas is an error, but its tasks are checked all the same.
            var json = new JsonReader(_text);
            json.Read();
            if (json.TokenType == JsonTokenType.StartArray) ReadTasks(ref json);
            else if (IsCollection(json)) ReadCollection(ref json);
            else ReadTask(ref json);
            json.Read();
            if (json.FirstComment is { } comment) Report(FileRules.InvalidJson, comment, CommentMessage);
            if (json.FirstTrailingComma is { } comma) Report(FileRules.InvalidJson, comma, TrailingCommaMessage);
        }
        catch (JsonSyntaxException exception)
        {
            var isEmpty = _text.Trim().Length == 0;
            var reason = isEmpty ? "The file is empty." : "The file is not valid JSON. " + exception.Message;
            var isAtStart = _text.AsSpan(0, exception.Index).Trim().IsEmpty;
            Report(FileRules.UnreadableJson, exception.Index, isEmpty || isAtStart ? $"{reason} {Content}" : reason);
        }

        if (_readOnly.First is { } first) _findings.Add(new(FileRules.ReadOnlyProperty, first, _readOnly.Message));
    }

    private static bool IsCollection(JsonReader json) =>
        json.TokenType == JsonTokenType.StartObject && PropertyNames.In(json).Contains(WireName.Value);

    private void ReadCollection(ref JsonReader json)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text(ref json);
            var index = json.TokenStart;
            json.Read();
            if (name == WireName.Value && json.TokenType == JsonTokenType.StartArray)
            {
                ReadTasks(ref json);
                continue;
            }

            if (name == WireName.Value) Report(FileRules.NotATask, json.TokenStart, "'value' must be an array of tasks.");
            else if (name == SchemaProperty) ReportSchema(index);
            else if (!ReadOnlyProperties.IsAnnotation(name))
            {
                Report(FileRules.UnknownProperty, index,
                    $"Unknown property '{DisplayText.Value(name)}'. A collection of tasks has the property 'value' only.");
            }
            json.Skip();
        }
    }

    private void ReadTasks(ref JsonReader json)
    {
        while (json.Read() && json.TokenType != JsonTokenType.EndArray) ReadTask(ref json);
    }

    private void ReadTask(ref JsonReader json)
    {
        _positions = [];
        if (ReadObject(ref json, TaskSchema.TaskAddParameter, "") is ObjectNode body) _tasks.Add(new(body, _positions));
    }

    private Node ReadObject(ref JsonReader json, ObjectShape shape, string path)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            var rule = path.Length == 0 ? FileRules.NotATask : FileRules.InvalidValue;
            return Mismatch(ref json, $"{Name(path)} must be an object.", rule);
        }

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
                Report(FileRules.DuplicateProperty, json.TokenStart,
                    $"'{Join(path, row!.Wire)}' is specified more than once. Remove all but one.");
            }
            json.Read();
            if (row is null || isDuplicate) json.Skip();
            else if (ReadValue(ref json, row, Join(path, row.Wire)) is { } value) properties.Add(new(row.Wire, value));
        }

        return new ObjectNode(source, properties);
    }

    // Reports the property, and returns the row that it was meant for, so that one mistake gives one finding.
    private PropertyShape? Unknown(ref JsonReader json, string name, ObjectShape shape, string path, IReadOnlyList<string> names)
    {
        if (name == SchemaProperty && json.Depth == 1 && ReferenceEquals(shape, TaskSchema.TaskAddParameter))
        {
            ReportSchema(json.TokenStart);
            return null;
        }

        if (ReadOnlyProperties.IsReadOnly(name, shape))
        {
            _readOnly.Add(name, _lines.At(json.TokenStart));
            return null;
        }

        var (row, message) = PropertyNames.Explain(name, shape, path);
        Report(FileRules.UnknownProperty, json.TokenStart, message);
        return row is not null && !names.Contains(row.Wire) ? row : null;
    }

    private Node? ReadValue(ref JsonReader json, PropertyShape row, string path)
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
            case ValueKind.Integer when json.TokenType == JsonTokenType.Number && json.TryGetWholeNumber(out var number):
                Report(FileRules.IntegerWithFraction, json.TokenStart,
                    $"{Name(path)} is an integer, but has a fraction or an exponent, which not every parser accepts. Write '{number}'.");
                return new IntegerNode(NewSource(ref json), number);
            case ValueKind.Boolean when json.TokenType is JsonTokenType.True or JsonTokenType.False:
                return new BooleanNode(NewSource(ref json), json.TokenType == JsonTokenType.True);
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

    private Node ReadChoice(ref JsonReader json, PropertyShape row, string path)
    {
        var choice = Text(ref json);
        var known = row.Choices.FirstOrDefault(wire => wire.Equals(choice, StringComparison.OrdinalIgnoreCase));
        if (known is not null) return new ChoiceNode(NewSource(ref json), known);
        var choices = string.Join(", ", row.Choices.Select(static wire => $"'{wire}'"));
        var advice = row.Choices.Count == 1 ? $"The only value is {choices}." : $"It must be one of {choices}.";
        return Mismatch(ref json, $"{Name(path)} is '{DisplayText.Value(choice)}'. {advice}");
    }

    private Node ReadList(ref JsonReader json, PropertyShape row, string path)
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

        return new ListNode(source, items, IsExplicitlyEmpty: isEmpty && row.IsEmptyMeant);
    }

    // Reports the value and skips it. It is not missing: rules take it as a value that is not known.
    private UnknownNode Mismatch(ref JsonReader json, string message, DiagnosticDescriptor? rule = null)
    {
        Report(rule ?? FileRules.InvalidValue, json.TokenStart, message);
        var unknown = new UnknownNode(NewSource(ref json));
        json.Skip();
        return unknown;
    }

    private void ReportSchema(int index) => Report(FileRules.SchemaReference, index,
        $"'{SchemaProperty}' is for editors and is not part of a request. Remove it before the file is sent.");

    private string Text(ref JsonReader json)
    {
        if (json.TryGetString(out var text)) return text;
        Report(FileRules.UnreadableJson, json.TokenStart,
            "The string contains an incomplete surrogate pair. Remove it, or add its other part.");
        return "";
    }

    private SourceId NewSource(ref JsonReader json)
    {
        _positions.Add(_lines.At(json.TokenStart));
        return SourceId.At(_positions.Count - 1);
    }

    private void Report(DiagnosticDescriptor descriptor, int index, string message) =>
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
