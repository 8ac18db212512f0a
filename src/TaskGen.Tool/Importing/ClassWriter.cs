using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Rules;
using TaskGen.Analyzers.Rules.Security;
using TaskGen.Analyzers.Schema;
using TaskGen.Tool.Reading;

namespace TaskGen.Tool.Importing;

/// <summary>A task as a C# class, by the table that the generator reads such classes with.</summary>
internal sealed class ClassWriter
{
    private readonly JsonTask _task;
    private readonly HashSet<SourceId> _secrets = [];
    private readonly List<string> _properties = [];

    private ClassWriter(JsonTask task)
    {
        _task = task;

        // What the analyzers would call a secret in source becomes a property.
        new SecretHardCoded().Check(RuleScope.Of(task.Definition, new(isWindows: false), finding => _secrets.Add(finding.SourceId)));
    }

    /// <summary>A class name made of the task's id, which none of <paramref name="taken"/> has.</summary>
    public static string Name(JsonTask task, ISet<string> taken)
    {
        var words = (task.Text("id") ?? "").Split('-', '_', ' ', '.').Select(static word => new string([.. word.Where(char.IsLetterOrDigit)])).Where(static word => word.Length > 0);
        var wanted = string.Concat(words.Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
        if (wanted.Length == 0 || char.IsDigit(wanted[0])) wanted = "Task" + wanted;
        var name = wanted;
        for (var i = 2; !taken.Add(name); i++) name = wanted + "_" + i.ToString(CultureInfo.InvariantCulture);
        return name;
    }

    /// <summary>The class's source.</summary>
    public static string Write(JsonTask task, string space, string name)
    {
        var writer = new ClassWriter(task);
        var attributes = AttributeTable.All.Where(static attribute => !attribute.IsForMembersOnly).SelectMany(writer.Attributes).ToList();
        var text = new StringBuilder("using TaskGen;\n\nnamespace ").Append(space).Append(";\n\n");
        text.Append("/// <summary>The task ").Append(task.Text("id") is { Length: > 0 } id ? id.Replace("&", "&amp;").Replace("<", "&lt;") : "without an id").Append(".</summary>\n");
        foreach (var attribute in attributes) text.Append(attribute).Append('\n');
        text.Append("public sealed partial class ").Append(name).Append('\n');
        if (writer._properties.Count == 0) return text.Append("{\n}\n").ToString();
        return text.Append("{\n").AppendJoin("\n\n", writer._properties).Append("\n}\n").ToString();
    }

    private IEnumerable<string> Attributes(AttributeShape attribute)
    {
        if (attribute.Target is null) return [Attribute(attribute, _task.Body)];
        Node? node = _task.Body;
        foreach (var step in attribute.Path) node = (node as ObjectNode)?[step.Wire];
        return node switch
        {
            ListNode list when attribute.Target.Kind == ValueKind.Texts => list.Items.Count == 0 ? [] : [$"[{attribute.Name}({string.Join(", ", list.Items.OfType<TextNode>().Select(Text))})]"],
            ListNode list => list.Items.OfType<ObjectNode>().Select(item => Attribute(attribute, item)),
            ObjectNode item when attribute.Name != "UserIdentity" || item["username"] is not null => [Attribute(attribute, item)],
            _ => [],
        };
    }

    private string Attribute(AttributeShape attribute, ObjectNode node)
    {
        var arguments = new List<(string Name, string Value)>();
        foreach (var (argument, path) in ArgumentPaths.Of(attribute))
        {
            Node? value = node;
            foreach (var step in path) value = (value as ObjectNode)?[step.Wire];
            if (value is not null && Value(value, path[path.Count - 1]) is { } written) arguments.Add((argument, written));
        }

        if (attribute.Name == "TaskContainerSettings" && node["containerHostBatchBindMounts"] is ListNode { Items.Count: 0 }) arguments.Add(("NoBindMounts", "true"));

        // What a constructor takes stands first, without its name.
        var positional = Positional(attribute.Name, [.. arguments.Select(static argument => argument.Name)]);
        var all = positional.Select(name => arguments.Single(argument => argument.Name == name).Value)
            .Concat(arguments.Where(argument => !positional.Contains(argument.Name)).Select(static argument => $"{argument.Name} = {argument.Value}"))
            .ToList();
        return all.Count == 0 ? $"[{attribute.Name}]" : $"[{attribute.Name}({string.Join(", ", all)})]";
    }

    private string? Value(Node value, PropertyShape row) => value switch
    {
        TextNode text => Text(text),
        IntegerNode number => number.Value.ToString(CultureInfo.InvariantCulture),
        BooleanNode boolean => boolean.Value ? "true" : "false",
        ChoiceNode choice => Choice(choice, row),
        ListNode { Items.Count: 0 } => null,
        ListNode list when row.Kind == ValueKind.Choices => string.Join(", ", list.Items.OfType<ChoiceNode>().Select(choice => Choice(choice, row))),
        ListNode headers => "new[] { " + string.Join(", ", headers.Items.OfType<ObjectNode>().Select(Header)) + " }",
        _ => null,
    };

    private static string Choice(ChoiceNode choice, PropertyShape row) => $"{row.Enum}.{typeof(BatchTaskAttribute).Assembly.GetType("TaskGen." + row.Enum)!.GetEnumNames()[IndexOf(row.Choices, choice.Wire)]}";

    private static int IndexOf(EquatableArray<string> choices, string wire)
    {
        for (var i = 0; i < choices.Count; i++)
        {
            if (choices[i] == wire) return i;
        }

        return 0;
    }

    private string Header(ObjectNode header)
    {
        var (name, value) = (header["name"] as TextNode, header["value"] as TextNode);
        return Literal(TextNode.Escape(name?.Constant ?? "") + ": " + (value is null ? "" : _secrets.Contains(value.SourceId) ? Hole(value) : TextNode.Escape(value.Constant!)));
    }

    private string Text(TextNode text) => Literal(_secrets.Contains(text.SourceId) ? Hole(text) : TextNode.Escape(text.Constant!));

    // A secret stays out of the source: whoever makes the task says it.
    private string Hole(TextNode text)
    {
        var name = "Secret" + (_properties.Count == 0 ? "" : (_properties.Count + 1).ToString(CultureInfo.InvariantCulture));
        var position = _task.Positions[text.SourceId.Index];
        _properties.Add($"    /// <summary>The secret that stood in line {position.Line} of the task file.</summary>\n    [Secret]\n    public required string {name} {{ get; init; }}");
        return "{" + name + "}";
    }

    private static string[] Positional(string attribute, string[] names)
    {
        var constructors = typeof(BatchTaskAttribute).Assembly.GetType($"TaskGen.{attribute}Attribute")!.GetConstructors();
        foreach (var constructor in constructors.OrderByDescending(static constructor => constructor.GetParameters().Length))
        {
            var parameters = constructor.GetParameters().Select(static parameter => parameter.Name!).ToArray();
            var taken = parameters.Select(parameter => names.FirstOrDefault(name => name.Equals(parameter, StringComparison.OrdinalIgnoreCase))).ToArray();
            if (taken.All(static name => name is not null)) return taken!;
        }

        return [];
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
