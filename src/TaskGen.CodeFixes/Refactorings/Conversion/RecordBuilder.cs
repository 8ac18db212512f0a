using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.OfficialClients;
using TaskGen.Analyzers.Schema;
using TaskGen.Analyzers.Writing;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Refactorings.Conversion;

/// <summary>
/// Writes a task of an official client as a record: attributes give what is constant and texts with run-time values, and members give the
/// other properties with the requests' records.
/// </summary>
/// <param name="reading">What was read of the task.</param>
/// <param name="values">Turns run-time values into parameters.</param>
/// <param name="parameters">The parameters.</param>
/// <param name="types">The attributes and enums of the runtime.</param>
internal sealed class RecordBuilder(ClientReading reading, RunTimeValues values, RecordParameters parameters, SymbolTypes types)
{
    private const string Prefix = "global::TaskGen.";

    private readonly List<string> _members = [];
    private readonly AttributeWriter _attributes = new(types, static (text, _) => text.ToTemplate(), Prefix);

    /// <summary>Gets the members of the record's body.</summary>
    public IReadOnlyList<string> Members => _members;

    /// <summary>Returns whether a property of the task can be converted, including everything in it.</summary>
    public bool CanConvert(Node node, PropertyShape row) => node switch
    {
        UnknownNode unknown => reading.Unknown.TryGetValue(unknown.SourceId, out var value) && CanConvert(value, row),
        ObjectNode item => item.Properties.Count > 0 && !reading.Open.Contains(item.SourceId)
            && item.Properties.All(property => CanConvert(property.Value, row.Object![property.Wire])),
        ListNode list => list.Items.Count > 0 && list.Items.All(item => CanConvertElement(item, row)),
        TextNode { Constant: "" } => row.DistinguishesEmpty || row == TaskSchema.EnvironmentSetting[WireName.Value],
        TextNode { Constant: { } text } when row.Kind == ValueKind.Duration => Durations.TryParse(text.AsSpan(), out _),
        _ => true,
    };

    /// <summary>Returns the attributes of the record. Adds its members and its parameters.</summary>
    /// <param name="body">The properties of the task that are converted.</param>
    public IReadOnlyList<string> Build(ObjectNode body)
    {
        var onClass = new List<PropertyNode>();
        foreach (var property in body.Properties)
        {
            var row = TaskSchema.TaskAddParameter[property.Wire];
            if (IsForClass(property.Value, row, body)) onClass.Add(new(property.Wire, WithTemplates(property.Value, row)));
            else if (row.Object is null) AddParameter(property.Value, row);
            else AddMember(property.Value, row);
        }

        return [.. _attributes.Write(new ObjectNode(default, onClass))];
    }

    private bool CanConvertElement(Node item, PropertyShape row) => row.Object is null
        ? CanConvert(item, new PropertyShape(row.Wire, row.Kind == ValueKind.Texts ? ValueKind.Text : ValueKind.Choice))
        : CanConvert(item, row) && item is ObjectNode;

    private bool CanConvert(IOperation value, PropertyShape row) => value.Syntax is ExpressionSyntax && values.CanConvert(value)
        && row.Kind switch
        {
            ValueKind.Text or ValueKind.CommandLine or ValueKind.Arguments => RunTimeValues.IsText(value.Type) || values.IsTemplate(value),
            ValueKind.Duration => IsOf(value.Type, "TimeSpan"),
            ValueKind.Integer => IsOf(value.Type, "Int32"),
            ValueKind.Boolean => IsOf(value.Type, "Boolean"),
            ValueKind.Texts => value.Type is { } type
                && Analyzers.Parsing.MemberTypes.ElementOf(type) is { SpecialType: SpecialType.System_String },
            _ => false,
        };

    private static bool IsOf(ITypeSymbol? type, string name) =>
        (RunTimeValues.IsNullable(type) ? ((INamedTypeSymbol)type!).TypeArguments[0] : type)?.Name == name;

    // Whether attributes of the class can give a value.
    private bool IsForClass(Node node, PropertyShape row, ObjectNode owner) => node switch
    {
        UnknownNode unknown => reading.Unknown[unknown.SourceId] is var value && row.Kind switch
        {
            ValueKind.Text or ValueKind.CommandLine or ValueKind.Arguments => values.IsTemplate(value),
            ValueKind.Duration => !RunTimeValues.IsNullable(value.Type),
            _ => false,
        },
        ObjectNode item when row.Object == TaskSchema.EnvironmentSetting => item[WireName.Name] is TextNode
            && item[WireName.Value] is { } value
            && IsForClass(value, row.Object[WireName.Value], item),
        ObjectNode item when row.Object == TaskSchema.HttpHeader => item[WireName.Name] is TextNode && item[WireName.Value] is { } value
            && IsForClass(value, row.Object[WireName.Value], item),
        ObjectNode item => item.Properties.All(property => IsForClass(property.Value, row.Object![property.Wire], item)),
        ListNode list when row.Object is null => row.Kind == ValueKind.Choices || list.Items.All(item =>
            IsForClass(item, new PropertyShape(row.Wire, ValueKind.Text), owner)),
        ListNode list => list.Items.All(item => IsForClass(item, row, owner)),
        _ => true,
    };

    private Node WithTemplates(Node node, PropertyShape row) => node switch
    {
        UnknownNode unknown when row.Kind == ValueKind.Duration =>
            values.Duration(reading.Unknown[unknown.SourceId], row.ClrName),
        UnknownNode unknown => values.Template(
            reading.Unknown[unknown.SourceId], row.ClrName, row.Kind is ValueKind.CommandLine or ValueKind.Arguments),
        ObjectNode item => item with
        {
            Properties = item.Properties
                .Select(property => new PropertyNode(property.Wire, WithTemplates(property.Value, row.Object![property.Wire])))
                .ToArray(),
        },
        ListNode list => list with { Items = list.Items.Select(item => WithTemplates(item, ElementOf(row))).ToArray() },
        TextNode text => text with { Parts = [new ConstantText(Sent(text))] },
        _ => node,
    };

    // A Uri sends its canonical form, which ends in a slash where there is no path.
    private string Sent(TextNode text) =>
        reading.Sources[text.SourceId.Index].Syntax is BaseObjectCreationExpressionSyntax
            && text.Constant!.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            && Uri.TryCreate(text.Constant, UriKind.Absolute, out var uri)
                ? uri.AbsoluteUri
                : text.Constant!;

    private static PropertyShape ElementOf(PropertyShape row) =>
        row.Kind == ValueKind.Texts ? new PropertyShape(row.Wire, ValueKind.Text) : row;

    private void AddParameter(Node node, PropertyShape row)
    {
        var value = reading.Unknown[((UnknownNode)node).SourceId];
        var attribute = AttributeTable.All.First(attribute => attribute.IsForMembersOnly && attribute.Target == row);
        var text = $"[property: {Prefix}{attribute.Name}] ";
        if (row.Kind == ValueKind.Integer) values.Value(value, "int", row.ClrName, text);
        else values.Text(value, row.ClrName, text);
    }

    private void AddMember(Node node, PropertyShape row)
    {
        var attribute = AttributeTable.All.First(attribute => attribute.Members.Any(member =>
            member.TypeName == row.Object!.Name && member.Path.Count == 1 && member.Path[0] == row));
        var name = parameters.Reserve(row.ClrName);
        var type = Prefix + row.Object!.Name;
        var isList = node is ListNode;
        _members.Add($"""
                /// <summary>Gets the value of <c>{row.Wire}</c>.</summary>
                [{Prefix}{attribute.Name}]
                public {(isList ? $"global::System.Collections.Generic.IReadOnlyList<{type}>" : type)} {name} => {Expression(node, row)};
            """);
    }

    private string Expression(Node node, PropertyShape row) => node switch
    {
        UnknownNode unknown => RunTime(reading.Unknown[unknown.SourceId], row),
        TextNode { Constant: { } text } when row.Kind == ValueKind.Duration => Duration(text),
        TextNode text => CodeFixEditContext.Literal(Sent(text)),
        IntegerNode number => number.Value.ToString(CultureInfo.InvariantCulture),
        BooleanNode boolean => boolean.Value ? "true" : "false",
        ChoiceNode choice => _attributes.Choice(choice, row),
        ObjectNode item => $"new {Prefix}{row.Object!.Name} {{ "
            + string.Join(", ", item.Properties.Select(property =>
                $"{row.Object[property.Wire].ClrName} = {Expression(property.Value, row.Object[property.Wire])}"))
            + " }",
        ListNode list => "new " + (row.Object is { } shape ? Prefix + shape.Name : row.Enum is { } choices ? Prefix + choices : "string")
            + "[] { " + string.Join(", ", list.Items.Select(item => Expression(item, ElementOf(row)))) + " }",
        _ => "null",
    };

    private string RunTime(IOperation value, PropertyShape row) => row.Kind switch
    {
        ValueKind.Integer => values.Value(value, "int", row.ClrName),
        ValueKind.Boolean => values.Value(value, "bool", row.ClrName),
        ValueKind.Duration => values.Value(value, "global::System.TimeSpan", row.ClrName),
        ValueKind.Texts => values.Texts(value, row.ClrName),
        _ => values.Text(value, row.ClrName),
    };

    private static string Duration(string text)
    {
        Durations.TryParse(text.AsSpan(), out var duration);
        const string Type = "global::System.TimeSpan.";
        foreach (var (method, unit) in new[]
        {
            ("FromDays", TimeSpan.TicksPerDay),
            ("FromHours", TimeSpan.TicksPerHour),
            ("FromMinutes", TimeSpan.TicksPerMinute),
            ("FromSeconds", TimeSpan.TicksPerSecond),
        })
        {
            if (duration.Ticks % unit == 0 && duration.Ticks != 0)
            {
                return $"{Type}{method}({(duration.Ticks / unit).ToString(CultureInfo.InvariantCulture)})";
            }
        }

        return $"{Type}FromTicks({duration.Ticks.ToString(CultureInfo.InvariantCulture)})";
    }
}
