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
            if (json.FirstComment is { } comment) Report(FileRules.Comment, comment);
            if (json.FirstTrailingComma is { } comma) Report(FileRules.TrailingComma, comma);
        }
        catch (JsonSyntaxException exception)
        {
            var rule = string.IsNullOrWhiteSpace(_text) ? FileRules.EmptyFile
                : _text.AsSpan(0, exception.Index).Trim().IsEmpty ? FileRules.NotJson : FileRules.UnreadableJson[exception.Fault];
            Report(rule, exception.Index);
        }

        if (_readOnly.Finding is { } finding) _findings.Add(finding);
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

            if (name == WireName.Value) Report(FileRules.NotACollection, json.TokenStart);
            else if (name == SchemaProperty) Report(FileRules.SchemaReference, index);
            else if (!ReadOnlyProperties.IsAnnotation(name))
            {
                Report(FileRules.UnknownPropertyOfCollection, index, DisplayText.Value(name));
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
            return Mismatch(ref json, path.Length == 0 ? FileRules.NotATask : FileRules.NotAnObject, path);
        }

        var names = PropertyNames.In(json);
        var source = NewSource(ref json);
        var properties = new List<PropertyNode>();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text(ref json);
            var row = shape.Find(name) ?? Unknown(ref json, name, shape, path, names);
            var isDuplicate = row is not null && properties.Any(property => property.Wire == row.Wire);
            if (isDuplicate) Report(FileRules.DuplicateProperty, json.TokenStart, Join(path, row!.Wire));
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
            Report(FileRules.SchemaReference, json.TokenStart);
            return null;
        }

        if (ReadOnlyProperties.IsReadOnly(name, shape))
        {
            _readOnly.Add(name, _lines.At(json.TokenStart));
            return null;
        }

        var (row, rule, meant) = PropertyNames.Explain(name, shape);
        Report(rule, json.TokenStart, Join(path, DisplayText.Value(name)), meant);
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
                Report(FileRules.IntegerWithFraction, json.TokenStart, path, number);
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

        return Mismatch(ref json, RuleFor(row.Kind), path);
    }

    private Node ReadChoice(ref JsonReader json, PropertyShape row, string path)
    {
        var choice = Text(ref json);
        var known = row.Choices.FirstOrDefault(wire => wire.Equals(choice, StringComparison.OrdinalIgnoreCase));
        if (known is not null) return new ChoiceNode(NewSource(ref json), known);
        var choices = string.Join(", ", row.Choices.Select(static wire => $"'{wire}'"));
        var rule = row.Choices.Count == 1 ? FileRules.NotTheOnlyChoice : FileRules.UnknownChoice;
        return Mismatch(ref json, rule, path, DisplayText.Value(choice), choices);
    }

    private Node ReadList(ref JsonReader json, PropertyShape row, string path)
    {
        if (json.TokenType != JsonTokenType.StartArray) return Mismatch(ref json, FileRules.NotAnArray, path);

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

        return new ListNode(source, items, IsExplicitlyEmpty: isEmpty && row.DistinguishesEmpty);
    }

    // Reports the value and skips it. It is not missing: rules take it as a value that is not known.
    private UnknownNode Mismatch(ref JsonReader json, DiagnosticDescriptor rule, params object?[] arguments)
    {
        Report(rule, json.TokenStart, arguments);
        var unknown = new UnknownNode(NewSource(ref json));
        json.Skip();
        return unknown;
    }

    private string Text(ref JsonReader json)
    {
        if (json.TryGetString(out var text)) return text;
        Report(FileRules.IncompleteSurrogatePair, json.TokenStart);
        return "";
    }

    private SourceId NewSource(ref JsonReader json)
    {
        _positions.Add(_lines.At(json.TokenStart));
        return SourceId.At(_positions.Count - 1);
    }

    private void Report(DiagnosticDescriptor rule, int index, params object?[] arguments) =>
        _findings.Add(new(rule, _lines.At(index), arguments));

    private static DiagnosticDescriptor RuleFor(ValueKind kind) => kind switch
    {
        ValueKind.Integer => FileRules.NotAnInteger,
        ValueKind.Boolean => FileRules.NotABoolean,
        _ => FileRules.NotAString,
    };

    private static string Join(string path, string name) => path.Length == 0 ? name : path + "." + name;
}
