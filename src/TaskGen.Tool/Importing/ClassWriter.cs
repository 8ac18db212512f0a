using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Schema;
using TaskGen.Tool.Reading;

namespace TaskGen.Tool.Importing;

/// <summary>Writes a task as a C# class, with the table that the generator reads attributes with.</summary>
internal sealed class ClassWriter
{
    private readonly JsonTask _task;
    private readonly SecretProperties _secrets;

    private ClassWriter(JsonTask task, string name)
    {
        _task = task;
        _secrets = new(task, name);
    }

    /// <summary>Returns the source of a class.</summary>
    /// <param name="task">The task.</param>
    /// <param name="space">The namespace.</param>
    /// <param name="name">The name of the class.</param>
    public static string Write(JsonTask task, string space, string name)
    {
        var writer = new ClassWriter(task, name);
        var text = new StringBuilder("using TaskGen;\n\nnamespace ").Append(space).Append(";\n\n");
        var subject = string.IsNullOrEmpty(task.Id) ? "Defines a task without an identifier."
            : $"Defines the task <c>{Escape(task.Id)}</c>.";
        text.Append("/// <summary>").Append(subject).Append("</summary>\n");
        foreach (var attribute in AttributeTable.All.Where(static attribute => !attribute.IsForMembersOnly).SelectMany(writer.Attributes))
        {
            text.Append(attribute).Append('\n');
        }

        text.Append("public sealed partial class ").Append(name);
        if (writer._secrets.All.Count == 0) return text.Append(";\n").ToString();
        var properties = writer._secrets.All.Select(static secret => secret.Declare());
        return text.Append("\n{\n").AppendJoin("\n\n", properties).Append("\n}\n").ToString();
    }

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").ReplaceLineEndings(" ");

    private IEnumerable<string> Attributes(AttributeShape attribute)
    {
        if (attribute.Target is null) return [Attribute(attribute, _task.Body)];
        Node? node = _task.Body;
        foreach (var step in attribute.Path) node = (node as ObjectNode)?[step.Wire];
        return node switch
        {
            ListNode list when attribute.Target.Kind == ValueKind.Texts => Texts(attribute, list),
            ListNode list => list.Items.OfType<ObjectNode>().Select(item => Attribute(attribute, item)),
            ObjectNode item when attribute.Name != "UserIdentity" || item["username"] is not null => [Attribute(attribute, item)],
            _ => [],
        };
    }

    private IEnumerable<string> Texts(AttributeShape attribute, ListNode list)
    {
        var texts = list.Items.OfType<TextNode>().Select(text => Text(text)).ToList();
        return texts.Count == 0 ? [] : [$"[{attribute.Name}({string.Join(", ", texts)})]"];
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

        var isMountingNothing = node["containerHostBatchBindMounts"] is ListNode { IsEmptyAsked: true };
        if (attribute.Name == "TaskContainerSettings" && isMountingNothing) arguments.Add(("NoBindMounts", "true"));

        // Arguments of the constructor come first, without their names.
        var positional = Positional(attribute.Name, [.. arguments.Select(static argument => argument.Name)]);
        var all = positional.Select(name => arguments.Single(argument => argument.Name == name).Value)
            .Concat(arguments.Where(argument => !positional.Contains(argument.Name))
                .Select(static argument => $"{argument.Name} = {argument.Value}"))
            .ToList();
        return all.Count == 0 ? $"[{attribute.Name}]" : $"[{attribute.Name}({string.Join(", ", all)})]";
    }

    private string? Value(Node value, PropertyShape row) => value switch
    {
        TextNode text => Text(text, row.Kind == ValueKind.CommandLine),
        IntegerNode number => number.Value.ToString(CultureInfo.InvariantCulture),
        BooleanNode boolean => boolean.Value ? "true" : "false",
        ChoiceNode choice => Choice(choice, row),
        ListNode { Items.Count: 0 } => null,
        ListNode list when row.Kind == ValueKind.Choices =>
            string.Join(", ", list.Items.OfType<ChoiceNode>().Select(choice => Choice(choice, row))),
        ListNode headers => "new[] { " + string.Join(", ", headers.Items.OfType<ObjectNode>().Select(Header)) + " }",
        _ => null,
    };

    private static string Choice(ChoiceNode choice, PropertyShape row)
    {
        var names = typeof(BatchTaskAttribute).Assembly.GetType("TaskGen." + row.Enum)!.GetEnumNames();
        return $"{row.Enum}.{names[row.Choices.ToList().IndexOf(choice.Wire)]}";
    }

    private string Header(ObjectNode header)
    {
        var name = TextNode.Escape((header["name"] as TextNode)?.Constant ?? "");
        var value = header["value"] is TextNode text ? _secrets.Template(text, isCommandLine: false) : "";
        return Literal(name + ": " + value);
    }

    private string Text(TextNode text, bool isCommandLine = false) => Literal(_secrets.Template(text, isCommandLine));

    private static string[] Positional(string attribute, string[] names)
    {
        var constructors = typeof(BatchTaskAttribute).Assembly.GetType($"TaskGen.{attribute}Attribute")!.GetConstructors();
        foreach (var constructor in constructors.OrderByDescending(static constructor => constructor.GetParameters().Length))
        {
            var taken = constructor.GetParameters()
                .Select(parameter => names.FirstOrDefault(name => name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)))
                .ToArray();
            if (taken.All(static name => name is not null)) return taken!;
        }

        return [];
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
