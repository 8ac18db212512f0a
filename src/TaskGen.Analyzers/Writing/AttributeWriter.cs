using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Writing;

/// <summary>Writes a task as the attributes of a class, with the table that the generator reads attributes with.</summary>
/// <param name="types">The attributes and enums of the runtime.</param>
/// <param name="toTemplate">Returns a text as a template. Its second argument is whether the text is a command line.</param>
/// <param name="prefix">What names of the runtime's types begin with.</param>
internal sealed class AttributeWriter(IRuntimeTypes types, Func<TextNode, bool, string> toTemplate, string prefix = "")
{
    /// <summary>Returns the attributes of a task, each in brackets.</summary>
    /// <param name="body">The task, without values that attributes cannot give.</param>
    public IEnumerable<string> Write(ObjectNode body) =>
        AttributeTable.All.Where(static attribute => !attribute.IsForMembersOnly).SelectMany(attribute => Attributes(attribute, body));

    /// <summary>Returns the member of an enum that represents a choice.</summary>
    public string Choice(ChoiceNode choice, PropertyShape row) =>
        $"{prefix}{row.Enum}.{types.MembersOf(row.Enum!)[row.Choices.ToList().IndexOf(choice.Wire)]}";

    private IEnumerable<string> Attributes(AttributeShape attribute, ObjectNode body)
    {
        if (attribute.Target is null) return [Attribute(attribute, body)];
        Node? node = body;
        foreach (var step in attribute.Path) node = (node as ObjectNode)?[step.Wire];
        return node switch
        {
            ListNode list when attribute.Target.Kind == ValueKind.Texts => Texts(attribute, list),
            ListNode list => list.Items.OfType<ObjectNode>().Select(item => Attribute(attribute, item)),
            ObjectNode item when !IsAlternative(attribute, item) => [Attribute(attribute, item)],
            _ => [],
        };
    }

    // Whether another attribute gives the object: an automatic user excludes the name of a user.
    private static bool IsAlternative(AttributeShape attribute, ObjectNode item) => attribute.Target!.IsReplacedAsWhole
        && attribute.Object.Properties.Any(static row => row.HasOwnAttribute)
        && item.Properties.All(property => attribute.Object[property.Wire].HasOwnAttribute);

    private IEnumerable<string> Texts(AttributeShape attribute, ListNode list)
    {
        var texts = list.Items.OfType<TextNode>().Select(text => Text(text)).ToList();
        return texts.Count == 0 ? [] : [$"[{prefix}{attribute.Name}({string.Join(", ", texts)})]"];
    }

    private string Attribute(AttributeShape attribute, ObjectNode node)
    {
        var arguments = new List<(string Name, string Value)>();
        foreach (var pair in ArgumentPaths.Of(attribute))
        {
            Node? value = node;
            foreach (var step in pair.Value) value = (value as ObjectNode)?[step.Wire];
            if (value is not null && Value(value, pair.Value[pair.Value.Count - 1]) is { } written) arguments.Add((pair.Key, written));
        }

        if (attribute.EmptyList is { } empty && node[empty.List.Wire] is ListNode { IsExplicitlyEmpty: true })
        {
            arguments.Add((empty.Name, "true"));
        }

        // Arguments of the constructor come first, without their names.
        var positional = Positional(attribute.Name, [.. arguments.Select(static argument => argument.Name)]);
        var all = positional.Select(name => arguments.Single(argument => argument.Name == name).Value)
            .Concat(arguments.Where(argument => !positional.Contains(argument.Name))
                .Select(static argument => $"{argument.Name} = {argument.Value}"))
            .ToList();
        return all.Count == 0 ? $"[{prefix}{attribute.Name}]" : $"[{prefix}{attribute.Name}({string.Join(", ", all)})]";
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

    private string Header(ObjectNode header)
    {
        var name = header[WireName.Name] is TextNode key ? toTemplate(key, false) : "";
        var value = header[WireName.Value] is TextNode text ? toTemplate(text, false) : "";
        return Literal(name + ": " + value);
    }

    private string Text(TextNode text, bool isCommandLine = false) => Literal(toTemplate(text, isCommandLine));

    private string[] Positional(string attribute, string[] names)
    {
        foreach (var parameters in types.ConstructorsOf(attribute).OrderByDescending(static parameters => parameters.Count))
        {
            var taken = parameters
                .Select(parameter => Array.Find(names, name => name.Equals(parameter, StringComparison.OrdinalIgnoreCase)))
                .ToArray();
            if (taken.All(static name => name is not null)) return taken!;
        }

        return [];
    }

    // The compiler leaves marks that would reverse the order of what follows in an editor.
    private static string Literal(string text) => string.Concat(SymbolDisplay.FormatLiteral(text, quote: true).Select(static c =>
        DisplayText.IsControl(c) ? "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture) : c.ToString()));
}
