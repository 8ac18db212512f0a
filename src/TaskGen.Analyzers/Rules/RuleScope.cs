using System;
using System.Collections.Generic;
using System.Threading;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules;

/// <summary>What a rule looks at: a whole definition, or one record or list of records somewhere in the user's code.</summary>
internal sealed class RuleScope
{
    private readonly List<Placed<ObjectNode>> _objects = [];
    private readonly List<Placed<ListNode>> _lists = [];
    private readonly CommandLineTable _commandLines;
    private readonly Action<Finding> _report;

    private RuleScope(TaskDefinition? task, CommandLineTable commandLines, Action<Finding> report)
    {
        Task = task;
        _commandLines = commandLines;
        _report = report;
    }

    /// <summary>The definition; null where the scope is a record.</summary>
    public TaskDefinition? Task { get; }

    /// <summary>Which system is meant where a command line doesn't say.</summary>
    public bool IsWindows => _commandLines.IsWindows;

    /// <summary>Every text in scope.</summary>
    public List<PlacedText> Texts { get; } = [];

    /// <summary>The texts that the service runs.</summary>
    public List<PlacedText> CommandLines { get; } = [];

    /// <summary>A whole definition.</summary>
    /// <param name="task">The definition, its holes placed.</param>
    /// <param name="commandLines">Its command lines.</param>
    /// <param name="report">Takes what rules find.</param>
    public static RuleScope Of(TaskDefinition task, CommandLineTable commandLines, Action<Finding> report)
    {
        var scope = new RuleScope(task, commandLines, report);
        scope.Add(task.Body, TaskSchema.TaskAddParameter, "", isDeep: true);
        return scope;
    }

    /// <summary>One record. What is nested in it has a scope of its own.</summary>
    public static RuleScope Of(ObjectNode record, ObjectShape shape, bool? isWindows, Action<Finding> report)
    {
        var scope = new RuleScope(null, new(isWindows), report);
        scope.Add(record, shape, SchemaPaths.Of(shape), isDeep: false);
        return scope;
    }

    /// <summary>One list of records. Each of them has a scope of its own.</summary>
    public static RuleScope Of(ListNode list, ObjectShape element, Action<Finding> report)
    {
        var scope = new RuleScope(null, new(isWindows: false), report);
        var path = SchemaPaths.Of(element);
        scope._lists.Add(new(list, element, path.EndsWith("[]", StringComparison.Ordinal) ? path.Substring(0, path.Length - 2) : path));
        return scope;
    }

    /// <summary>Every object in scope.</summary>
    public IReadOnlyList<Placed<ObjectNode>> AllObjects => _objects;

    /// <summary>The objects of a definition.</summary>
    public FilteredList<Placed<ObjectNode>, ObjectShape> Objects(ObjectShape shape) => new(_objects, shape);

    /// <summary>The lists whose elements are of a definition.</summary>
    public FilteredList<Placed<ListNode>, ObjectShape> Lists(ObjectShape element) => new(_lists, element);

    /// <summary>Gets the texts with a constraint.</summary>
    public FilteredList<PlacedText, TextConstraint> TextsOf(TextConstraint constraint) => new(Texts, constraint);

    /// <summary>A command line as its target reads it: read once for all rules.</summary>
    public ParsedCommandLine CommandLineOf(TextNode text) => _commandLines.Of(text);

    /// <summary>Whether values in a text are quoted for an operating system that nothing sets or shows.</summary>
    public bool IsTargetAssumed(PlacedText text) =>
        _commandLines.IsTargetAssumed(text.Text, isArguments: text.Property.Kind != ValueKind.CommandLine);

    /// <summary>Whether a class lacks what a class that it is mixed into may bring.</summary>
    public bool MayBeCompletedElsewhere => Task is { IsTask: false };

    public void Report(Finding finding) => _report(finding);

    /// <summary>Runs all rules on this scope.</summary>
    public void RunRules(CancellationToken cancellationToken)
    {
        foreach (var rule in RuleCatalogue.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rule.Check(this);
        }
    }

    private void Add(ObjectNode node, ObjectShape shape, string path, bool isDeep)
    {
        _objects.Add(new(node, shape, path));
        foreach (var property in node.Properties)
        {
            var row = shape[property.Wire];
            var propertyPath = path.Length == 0 ? row.Wire : path + "." + row.Wire;
            switch (property.Value)
            {
                case TextNode text:
                    Add(new PlacedText(text, row, propertyPath, node));
                    break;
                case ObjectNode child when isDeep:
                    Add(child, row.Object!, propertyPath, isDeep);
                    break;
                case ListNode list when isDeep || row.Kind == ValueKind.Texts:
                    AddList(list, row, propertyPath, node, isDeep);
                    break;
            }
        }
    }

    private void AddList(ListNode list, PropertyShape row, string path, ObjectNode owner, bool isDeep)
    {
        if (row.Object is not null) _lists.Add(new(list, row.Object, path));
        for (var i = 0; i < list.Items.Count; i++)
        {
            var itemPath = $"{path}[{i.ToString(System.Globalization.CultureInfo.InvariantCulture)}]";
            if (list.Items[i] is ObjectNode item) Add(item, row.Object!, itemPath, isDeep);
            else if (list.Items[i] is TextNode text) Add(new PlacedText(text, row, itemPath, owner));
        }
    }

    private void Add(PlacedText text)
    {
        Texts.Add(text);
        if (text.Property.Kind == ValueKind.CommandLine) CommandLines.Add(text);
    }
}

/// <summary>A value with its shape and its REST path.</summary>
internal readonly record struct Placed<T>(T Node, ObjectShape Shape, string Path) : IMatch<ObjectShape>
    where T : Node
{
    public bool Matches(ObjectShape key) => ReferenceEquals(Shape, key);

    /// <summary>The REST path of a property of the object.</summary>
    public string At(string wire) => Path.Length == 0 ? wire : Path + "." + wire;
}

/// <summary>A text with its row of the schema, its REST path and the object that it belongs to.</summary>
internal readonly record struct PlacedText(TextNode Text, PropertyShape Property, string Path, ObjectNode Owner) : IMatch<TextConstraint>
{
    public bool Matches(TextConstraint key) => Property.Constraint == key;
}
