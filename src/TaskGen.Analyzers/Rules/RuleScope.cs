using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Analyzers.Secrets;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Rules;

/// <summary>What a rule looks at: a whole definition, or one record or list of records somewhere in the user's code.</summary>
internal sealed class RuleScope
{
    private readonly List<Placed<ObjectNode>> _objects = [];
    private readonly List<Placed<ListNode>> _lists = [];
    private readonly CommandLineTable _commandLines;
    private readonly Action<Finding> _report;
    private readonly IMemberNames? _names;
    private KnownSecrets? _secrets;
    private HashSet<string>? _pathNames;
    private string[]? _environmentNames;

    private RuleScope(TaskDefinition? task, CommandLineTable commandLines, Action<Finding> report, IMemberNames? names = null)
    {
        Task = task;
        Problems = task?.Problems ?? default;
        _commandLines = commandLines;
        _report = report;
        _names = names;
    }

    /// <summary>The definition; null if the scope is a record.</summary>
    public TaskDefinition? Task { get; }

    /// <summary>The version of the REST API that the project uses.</summary>
    public string ApiVersion { get; private init; } = ApiVersions.Default;

    /// <summary>What could not be read.</summary>
    public EquatableArray<Problem> Problems { get; private init; }

    /// <summary>The command lines that code puts together at run time without quoting: of records and of an official client.</summary>
    public EquatableArray<RunTimeCommandLine> RunTimeCommandLines { get; private init; }

    /// <summary>
    /// Whether a command line may be anything, so that what it does cannot be judged: it is set at run time, or in other code.
    /// </summary>
    public bool IsCommandLineUnknown => Task is null ? _names is not null : Task.Body[WireName.CommandLine] is UnknownNode or MemberNode;

    /// <summary>Whether the scope is a task, or a part of one, that code creates with the types of an official client.</summary>
    public bool IsOfOfficialClient => _names is not null;

    /// <summary>Gets a value indicating whether the default target operating system is Windows.</summary>
    public bool IsWindows => _commandLines.IsWindows;

    /// <summary>Gets the names of the environment variables that the task sets, as far as they are constants.</summary>
    public IReadOnlyCollection<string> EnvironmentNames => _environmentNames ??=
    [
        .. _objects.Where(static placed => placed.Shape == TaskSchema.TaskAddParameter)
            .SelectMany(static task => task.Node.Items(WireName.EnvironmentSettings))
            .OfType<ObjectNode>()
            .Select(static setting => setting.Constant(WireName.Name))
            .OfType<string>(),
    ];

    /// <summary>Every text in scope.</summary>
    public List<PlacedText> Texts { get; } = [];

    /// <summary>The texts that the service runs.</summary>
    public List<PlacedText> CommandLines { get; } = [];

    /// <summary>A whole definition.</summary>
    /// <param name="task">The definition, with its placeholders resolved.</param>
    /// <param name="commandLines">Its command lines.</param>
    /// <param name="report">Takes what rules find.</param>
    /// <param name="apiVersion">The version of the REST API that the project uses; null for the default.</param>
    public static RuleScope Of(TaskDefinition task, CommandLineTable commandLines, Action<Finding> report, string? apiVersion = null)
    {
        var scope = new RuleScope(task, commandLines, report) { ApiVersion = apiVersion ?? ApiVersions.Default };
        scope.Add(task.Body, TaskSchema.TaskAddParameter, "", isDeep: true);
        return scope;
    }

    /// <summary>One record. What is nested in it has a scope of its own.</summary>
    public static RuleScope Of(
        ObjectNode record,
        ObjectShape shape,
        bool? isWindows,
        Action<Finding> report,
        string? apiVersion = null,
        EquatableArray<RunTimeCommandLine> runTimeCommandLines = default)
    {
        var path = shape == TaskSchema.TaskAddParameter ? "" : shape.Name;
        var scope = new RuleScope(null, new(isWindows), report)
        {
            ApiVersion = apiVersion ?? ApiVersions.Default,
            RunTimeCommandLines =
                [.. runTimeCommandLines.Select(line => path.Length == 0 ? line : line with { Path = path + "." + line.Path })],
        };
        scope.Add(record, shape, path, isDeep: false);
        return scope;
    }

    /// <summary>A task, or a part of one, that code creates with the types of an official client.</summary>
    public static RuleScope Of(ClientObject part, bool? isWindows, Action<Finding> report)
    {
        var isTask = part.Shape == TaskSchema.TaskAddParameter;
        var task = !isTask ? null : new TaskDefinition(
            new TypeIdentity("", [], "", part.Name, ""),
            part.Node,
            part.Problems,
            CanGenerate: false,
            IsWriteToTaken: false,
            IsAddRequestTaken: false,
            Modifier: "",
            HasRunTimeMember: false,
            IsTask: true);
        var scope = new RuleScope(task, new(isWindows), report, part.MemberNames)
        {
            Problems = part.Problems,
            RunTimeCommandLines = part.RunTimeCommandLines,
        };
        scope.Add(part.Node, part.Shape, isTask ? "" : part.Name, isDeep: true);
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

    /// <summary>Whether a text may contain braces, which an id must not.</summary>
    public bool MayHaveBraces(SourceId text) => !Texts.Exists(placed =>
        placed.Text.SourceId == text && placed.Property.Constraint is (TextConstraint.Id or TextConstraint.DependencyId));

    /// <summary>Whether a class lacks what a class that it is mixed into may bring.</summary>
    public bool MayBeCompletedElsewhere => Task is { IsTask: false };

    /// <summary>The path of a property of the request, such as <c>dependsOn.taskIds</c>, as messages name it.</summary>
    /// <param name="path">The properties from the request down to this one.</param>
    public string PathOf(params string[] path) => new Placed<ObjectNode>(Task?.Body!, TaskSchema.TaskAddParameter, "", _names).At(path);

    /// <summary>Reports what a rule found, without secrets and control characters in the arguments of its message.</summary>
    public void Report(Finding finding) => _report(finding with { Arguments = [.. finding.Arguments.Select(Shown)] });

    /// <summary>Runs all rules on this scope.</summary>
    public void RunRules(CancellationToken cancellationToken)
    {
        foreach (var rule in _names is null ? RuleCatalogue.All : RuleCatalogue.ForClients)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rule.Check(this);
        }
    }

    private string Shown(string argument)
    {
        _secrets ??= new(Texts.SelectMany(static text => SecretText.In(text.Text, text.Property, text.Owner)));
        return DisplayText.Value(_secrets.IsEmpty || IsPath(argument) ? argument : _secrets.Redact(argument));
    }

    // A path names no value, even if one of its words is part of a password.
    private bool IsPath(string text)
    {
        _pathNames ??= [.. _objects.SelectMany(NamesOf)];
        return text.Split('.').All(word => _pathNames.Contains(word.Split('[')[0]));
    }

    private IEnumerable<string> NamesOf(Placed<ObjectNode> placed) =>
        placed.Shape.Properties.SelectMany(row => placed.At(row.Wire).Split('.')).Select(static word => word.Split('[')[0]);

    private void Add(ObjectNode node, ObjectShape shape, string path, bool isDeep)
    {
        _objects.Add(new(node, shape, path, _names));
        foreach (var property in node.Properties)
        {
            var row = shape[property.Wire];
            var name = _names?.NameOf(shape, row.Wire) ?? row.Wire;
            var propertyPath = path.Length == 0 ? name : path + "." + name;
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
        if (row.Object is not null) _lists.Add(new(list, row.Object, path, _names));
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
