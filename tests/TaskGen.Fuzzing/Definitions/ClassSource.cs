using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using Microsoft.CodeAnalysis.CSharp;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Fuzzing.Definitions;

/// <summary>
/// The source of a task class that sends a given body. Each part of the body is set at random by an attribute or a member, on the class,
/// its base, or a profile, with constants or placeholders.
/// </summary>
internal sealed class ClassSource
{
    private readonly SeededRandom _dice;
    private readonly bool _isConstant;
    private readonly string _name;
    private readonly List<(string Code, Station Station)> _attributes = [];
    private readonly List<(string Code, Station Station)> _members = [];
    private readonly List<(string Parameter, string Value)> _parameters = [];
    private readonly Station[] _stations;
    private readonly string _kind;
    private int _count;

    private ClassSource(SeededRandom dice, string name, JsonObject body, bool isConstant)
    {
        (_dice, _name, _isConstant) = (dice, name, isConstant);
        _kind = isConstant
            ? "sealed partial class"
            : dice.Pick(
                "sealed partial class", "partial class", "sealed partial record", "partial struct", "readonly partial record struct");
        var canDerive = !isConstant && _kind.Contains("partial class", StringComparison.Ordinal) && dice.OneIn(3);
        var hasProfile = !isConstant && dice.OneIn(4);
        _stations =
        [
            .. canDerive ? [Station.BaseAttribute] : (Station[])[],
            .. hasProfile ? [Station.ProfileAttribute] : (Station[])[],
            Station.Attribute,
            .. canDerive ? [Station.BaseMember] : (Station[])[],
            .. _kind.Contains("record", StringComparison.Ordinal) ? [Station.Parameter] : (Station[])[],
            .. isConstant ? (Station[])[] : [Station.Member],
        ];
        Express([], TaskSchema.TaskAddParameter, body);
        Source = Write();
    }

    // In the order in which lists are written.
    private enum Station
    {
        BaseAttribute,
        ProfileAttribute,
        Attribute,
        BaseMember,
        Parameter,
        Member,
    }

    public string Source { get; }

    /// <summary>Gets the expression that creates a task of the class.</summary>
    public string Creation => $"new {_name}({string.Join(", ", _parameters.Select(static parameter => parameter.Value))})";

    /// <summary>Creates a class that uses any feature of the attribute language.</summary>
    public static ClassSource Random(SeededRandom dice, string name, JsonObject body) => new(dice, name, body, isConstant: false);

    /// <summary>Creates a class with attributes and constants only, which the compiler knows completely.</summary>
    public static ClassSource Constant(string name, JsonObject body) => new(SeededRandom.Of(0), name, body, isConstant: true);

    private static IEnumerable<AttributeShape> Rows(IEnumerable<PropertyShape> path) =>
        AttributeTable.All.Where(row => row.Target is not null && row.Path.SequenceEqual(path));

    private static bool IsMember(Station station) => station >= Station.BaseMember;

    private Station Anywhere(bool attribute, bool member) =>
        _dice.Pick<Station>([.. _stations.Where(station => IsMember(station) ? member : attribute)]);

    private void Express(PropertyShape[] path, ObjectShape shape, JsonObject body)
    {
        if (path.Length == 0)
        {
            ExpressLeaves(
                AttributeTable.All.Single(static row => row.Name == AttributeTable.BatchTask),
                Station.Attribute,
                body,
                except: Members(body));
        }

        foreach (var property in shape.Properties)
        {
            PropertyShape[] below = [.. path, property];
            if (!body.TryGetPropertyValue(property.Wire, out var value)
                || value is null
                || (path.Length == 0 && property.Kind is not (ValueKind.Object or ValueKind.Objects)))
            {
                continue;
            }
            if (!AttributeTable.All.Any(row => row.Path.Take(below.Length).SequenceEqual(below))) continue;
            if (property.Kind == ValueKind.Object) ExpressObject(below, property, value.AsObject());
            else if (property.Kind is ValueKind.Objects or ValueKind.Texts
                && Rows(below).Any()) ExpressList(below, property, value.AsArray());
        }
    }

    // Properties of the request that members set.
    private HashSet<string> Members(JsonObject body)
    {
        var given = new HashSet<string>();
        if (_isConstant) return given;
        foreach (var (wire, attribute) in new[]
        {
            ("id", "TaskId"),
            ("commandLine", "CommandLine"),
            ("displayName", "TaskDisplayName"),
            ("requiredSlots", "RequiredSlots"),
        })
        {
            if (!body.ContainsKey(wire) || !_dice.OneIn(4)) continue;
            given.Add(wire);
            var isNumber = wire == "requiredSlots";
            AddMember(
                Anywhere(attribute: false, member: true),
                attribute,
                isNumber ? _dice.Pick("int", "int?") : "string",
                isNumber ? Number(body[wire]!) : Literal((string)body[wire]!));
        }

        return given;
    }

    private void ExpressObject(PropertyShape[] path, PropertyShape property, JsonObject value)
    {
        var shape = property.Object!;
        var row = Rows(path).FirstOrDefault(static row => !row.IsForMembersOnly);
        var children = shape.Properties.Where(child => Rows([.. path, child]).Any()).ToList();
        var isSplit = _isConstant || _dice.OneIn(2);
        if (!isSplit || (row is null && !children.Any(child => value.ContainsKey(child.Wire))))
        {
            // The attribute of the whole object. TaskDependencies shares that of its ids.
            var whole = shape == TaskSchema.TaskDependencies ? "DependsOn" : Rows(path).First(row => row.Object == shape).Name;
            if (_isConstant) throw new InvalidOperationException($"{property.Wire} has no form for constants alone.");
            AddMember(Anywhere(attribute: false, member: true), whole, shape.Name + _dice.Pick("", "?"), Record(shape, value));
            return;
        }

        if (row is not null)
        {
            var leaf = row.Members is [{ Kind: MemberKind.String, Path: var steps }, ..] ? steps[steps.Count - 1].Wire : null;
            var station = Anywhere(attribute: true, member: leaf is not null && value.Count == 1 && value.ContainsKey(leaf));
            if (IsMember(station)) AddMember(station, row.Name, "string", Literal((string)value[leaf!]!));
            else if (row.Name != "UserIdentity" || value.ContainsKey("username")) ExpressLeaves(row, station, value, except: []);
        }

        Express(path, shape, value);
    }

    // Each element has a station, in the order of the list.
    private void ExpressList(PropertyShape[] path, PropertyShape property, JsonArray list)
    {
        if (list.Count == 0) return;
        var row = Rows(path).First();
        var stations = list.Select(_ => Anywhere(attribute: !row.IsForMembersOnly, member: true)).Order().ToArray();
        for (var i = 0; i < list.Count;)
        {
            var count = 1;
            while (i + count < list.Count && stations[i + count] == stations[i] && _dice.OneIn(2)) count++;
            var items = list.Skip(i).Take(count).Select(static item => item!).ToList();
            if (IsMember(stations[i])) AddListMember(row, property, stations[i], items);
            else if (property.Kind == ValueKind.Texts) _attributes.Add((
                $"{row.Name}({string.Join(", ", items.Select(item => Template((string)item!, property.Constraint, stations[i])))})",
                stations[i]));
            else foreach (var item in items) ExpressLeaves(row, stations[i], item.AsObject(), except: []);
            i += count;
        }
    }

    private void AddListMember(AttributeShape row, PropertyShape property, Station station, List<JsonNode> items)
    {
        if (property.Kind == ValueKind.Texts)
        {
            var values = items.Select(static item => Literal((string)item!)).ToList();
            AddMember(station, row.Name, items.Count == 1 && _dice.OneIn(2) ? "string" : null, values[0], "string", values);
            return;
        }

        var objects = items.ConvertAll(static item => item.AsObject());
        if (row.Name == "EnvironmentSetting" && objects.TrueForAll(static item => item.ContainsKey("value")) && _dice.OneIn(2))
        {
            if (objects.Count == 1) AddMember(
                station, $"EnvironmentSetting({Escaped((string)objects[0]["name"]!)})", "string", Literal((string)objects[0]["value"]!));
            else AddMember(
                station,
                row.Name,
                "KeyValuePair<string, string>[]",
                "["
                    + string.Join(
                        ", ", objects.Select(static item => $"new({Literal((string)item["name"]!)}, {Literal((string)item["value"]!)})"))
                    + "]");
            return;
        }

        if (row.Name == "ContainerHostBatchBindMount"
            && objects.TrueForAll(static item => item.Count == 1 && item.ContainsKey("source"))
            && _dice.OneIn(2))
        {
            var sources = objects.ConvertAll(item => Leaf(TaskSchema.ContainerHostBatchBindMountEntry["source"], item["source"]!));
            AddMember(station, row.Name, null, sources[0], "ContainerHostDataPath", sources);
            return;
        }

        var records = objects.ConvertAll(item => Record(property.Object!, item));
        AddMember(
            station,
            row.Name,
            records.Count == 1 && _dice.OneIn(2) ? property.Object!.Name + _dice.Pick("", "?") : null,
            records[0],
            property.Object!.Name,
            records);
    }

    private void AddMember(Station station, string attribute, string? single, string value, string element, List<string> values)
    {
        if (single is not null)
        {
            AddMember(station, attribute, single, value);
            return;
        }

        // Null elements are omitted.
        if (element != "ContainerHostDataPath" && _dice.OneIn(5)) (element, values) = (element + "?", [.. values, "null"]);
        var type = _dice.Pick(
            $"{element}[]",
            $"IReadOnlyList<{element}>",
            $"List<{element}>",
            $"IEnumerable<{element}>",
            $"System.Collections.Immutable.ImmutableArray<{element}>",
            $"{element}[]?",
            $"System.Collections.Immutable.ImmutableArray<{element}>?");
        AddMember(station, attribute, type, "[" + string.Join(", ", values) + "]");
    }

    private void AddMember(Station station, string attribute, string type, string value) =>
        AddMember(station, $"[{attribute}] ", type, NewName(), value);

    private void AddMember(Station station, string attributes, string type, string name, string value)
    {
        if (station == Station.Parameter)
        {
            _parameters.Add(($"{attributes}{type} {name}", value));
            return;
        }

        // Members of a struct can have initializers only if it has a constructor.
        var isStruct = station == Station.Member && _kind.Contains("struct", StringComparison.Ordinal);
        _members.Add((attributes + _dice.Below(isStruct ? 2 : 5) switch
        {
            0 => $"public {type} {name} => {value};",
            1 => $"internal static readonly {type} {name} = {value};",
            2 => $"public {type} {name} {{ get; init; }} = {value};",
            3 => $"protected internal {type} {name} = {value};",
            _ => $"public virtual {type} {name} {{ get; set; }} = {value};".Replace(
                "virtual ",
                _kind.StartsWith("sealed", StringComparison.Ordinal) && station == Station.Member ? "" : "virtual ",
                StringComparison.Ordinal),
        }, station));
    }

    private string NewName() => "M" + _count++;

    // The arguments of an attribute, from the schema: by a constructor where there is one for them, or by their names.
    private void ExpressLeaves(AttributeShape row, Station station, JsonObject value, HashSet<string> except)
    {
        var type = typeof(BatchTaskAttribute).Assembly.GetType("TaskGen." + row.Name + "Attribute", throwOnError: true)!;
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (argument, path) in ArgumentPaths.Of(row))
        {
            if (except.Contains(path[0].Wire) || Find(value, path) is not { } leaf) continue;
            codes.Add(argument, Argument(path[path.Count - 1], leaf, station));
        }

        var parameters = type.GetConstructors().Select(static constructor => constructor.GetParameters())
            .Where(all => all.All(parameter => IsList(parameter) || codes.ContainsKey(parameter.Name!)))
            .MaxBy(static all => all.Length)!;

        // Equal attributes are written equally.
        if (!parameters.Any(IsList) && codes.Sum(static code => code.Value.Length) % 2 == 0) parameters = [];
        var arguments = new List<string>();
        foreach (var parameter in parameters)
        {
            if (codes.Remove(parameter.Name!, out var code)) arguments.Add(code);
        }

        arguments.AddRange(codes.Select(static code => $"{code.Key} = {code.Value}"));
        if (row.Name == "TaskContainerSettings" && value["containerHostBatchBindMounts"] is JsonArray { Count: 0 })
        {
            arguments.Add("NoBindMounts = true");
        }
        _attributes.Add((arguments.Count == 0 ? row.Name : $"{row.Name}({string.Join(", ", arguments)})", station));
    }

    private static bool IsList(ParameterInfo parameter) => parameter.IsDefined(typeof(ParamArrayAttribute));

    private static JsonNode? Find(JsonObject value, IEnumerable<PropertyShape> path)
    {
        JsonNode? at = value;
        foreach (var step in path)
        {
            if (at is not JsonObject body || !body.TryGetPropertyValue(step.Wire, out at)) return null;
        }

        return at;
    }

    private string Argument(PropertyShape property, JsonNode value, Station station) => property.Kind switch
    {
        ValueKind.Objects => "[" + string.Join(", ", value.AsArray().Select(header => Header(header!.AsObject(), station))) + "]",
        ValueKind.Choices => string.Join(", ", value.AsArray().Select(choice => Choice(property, (string)choice!))),
        ValueKind.Text or ValueKind.CommandLine => Template((string)value!, property.Constraint, station),
        ValueKind.Arguments => Literal(Escape((string)value!)),
        ValueKind.Duration =>
            Literal(_isConstant || _dice.OneIn(2) ? (string)value! : XmlConvert.ToTimeSpan((string)value!).ToString("c")),
        _ => Leaf(property, value),
    };

    private string Header(JsonObject header, Station station)
    {
        var name = Escape((string)header["name"]!);
        if (!header.TryGetPropertyValue("value", out var value)) return Literal(name);
        return Literal($"{name}: {TemplateText((string)value!, TextConstraint.HeaderValue, station)}");
    }

    private static string Record(ObjectShape shape, JsonObject value)
    {
        var properties = shape.Properties.Where(property => value.ContainsKey(property.Wire))
            .Select(property => $"{property.ClrName} = {RecordValue(property, value[property.Wire]!)}");
        return $"new {shape.Name} {{ {string.Join(", ", properties)} }}";
    }

    private static string RecordValue(PropertyShape property, JsonNode value) => property.Kind switch
    {
        ValueKind.Object => Record(property.Object!, value.AsObject()),
        ValueKind.Objects => "[" + string.Join(", ", value.AsArray().Select(item => Record(property.Object!, item!.AsObject()))) + "]",
        ValueKind.Texts => "[" + string.Join(", ", value.AsArray().Select(static item => Literal((string)item!))) + "]",
        ValueKind.Choices => "[" + string.Join(", ", value.AsArray().Select(choice => Choice(property, (string)choice!))) + "]",
        ValueKind.Text or ValueKind.CommandLine or ValueKind.Arguments => Literal((string)value!),
        ValueKind.Duration => $"TimeSpan.FromTicks({XmlConvert.ToTimeSpan((string)value!).Ticks})",
        _ => Leaf(property, value),
    };

    private static string Leaf(PropertyShape property, JsonNode value) => property.Kind switch
    {
        ValueKind.Choice => Choice(property, (string)value!),
        ValueKind.Boolean => (bool)value ? "true" : "false",
        ValueKind.Integer => Number(value),
        _ => throw new InvalidOperationException(property.Wire),
    };

    private static string Number(JsonNode value) => (int)value == int.MinValue ? "int.MinValue" : value.ToJsonString();

    private static string Choice(PropertyShape property, string wire)
    {
        var names = typeof(BatchTaskAttribute).Assembly.GetType("TaskGen." + property.Enum, throwOnError: true)!.GetEnumNames();
        return $"{property.Enum}.{names[property.Choices.ToList().IndexOf(wire)]}";
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Escape(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string Escaped(string text) => Literal(Escape(text));

    // A text as an attribute argument, as one literal or concatenated.
    private string Template(string text, TextConstraint constraint, Station station)
    {
        var template = TemplateText(text, constraint, station);
        if (_isConstant) return Literal(template);
        var cut = _dice.Below(template.Length + 1);
        if (cut > 0 && cut < template.Length && char.IsLowSurrogate(template[cut])) return Literal(template);
        return _dice.Below(4) switch
        {
            0 => Literal(template[..cut]) + " + " + Literal(template[cut..]),
            1 when !template.Contains('\0', StringComparison.Ordinal)
                && !template.Any(static c => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u202e' or '\ufeff') =>
                "@\"" + template.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"",
            _ => Literal(template),
        };
    }

    // Members supply parts of a text, which are cut out of it.
    private string TemplateText(string text, TextConstraint constraint, Station station)
    {
        if (_isConstant || text.Length == 0 || _dice.OneIn(2)) return Escape(text);
        var template = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var start = at + _dice.Below(text.Length - at + 1);
            var end = Math.Min(text.Length, start + 1 + _dice.Below(8));
            if (start >= text.Length || IsInPair(text, start) || IsInPair(text, end))
            {
                template.Append(Escape(text[at..]));
                break;
            }

            template.Append(Escape(text[at..start])).Append(Placeholder(text[start..end], constraint, station));
            at = end;
        }

        return template.ToString();
    }

    private static bool IsInPair(string text, int index) =>
        index > 0 && index < text.Length && char.IsHighSurrogate(text[index - 1]) && char.IsLowSurrogate(text[index]);

    private string Placeholder(string text, TextConstraint constraint, Station station)
    {
        // Values in a command line are quoted for their context unless they need no quotes.
        var isCommand = constraint is TextConstraint.CommandLine or TextConstraint.CoordinationCommandLine;
        if (isCommand && !text.All(char.IsAsciiLetterOrDigit)) return Escape(text);
        var name = NewName();
        var (type, value, format) = Value(text);
        var holder = station == Station.BaseAttribute ? Station.BaseMember : Station.Member;
        if (type == "string" && _dice.OneIn(4))
        {
            var isMethod = _dice.OneIn(2);
            var access = holder == Station.BaseMember ? "protected" : "private";
            _members.Add((
                isMethod
                    ? $"{access} string {name}() => {Literal(text)};"
                    : $"{access} (string Text, int N) {name} => ({Literal(text)}, 1);",
                holder));
            return "{" + name + (isMethod ? "()" : ".Text") + "}";
        }

        if (holder == Station.Member && _stations.Contains(Station.Parameter) && _dice.OneIn(3)) holder = Station.Parameter;
        AddMember(holder, "", type, name, value);
        return "{" + name + format + "}";
    }

    private (string Type, string Value, string Format) Value(string text)
    {
        if (text.Length == 1 && _dice.OneIn(2))
        {
            return (_dice.Pick("char", "char?"), SymbolDisplay.FormatLiteral(text[0], quote: true), "");
        }
        if (text.Length < 9 && text.All(char.IsAsciiDigit) && _dice.OneIn(2))
        {
            var number = int.Parse(text, null);
            if (text[0] == '0') return ("int", $"{number}", $":D{text.Length}");
            return (_dice.Pick("int", "long", "uint", "ulong?", "decimal", number > short.MaxValue ? "int?" : "short?"), text, "");
        }

        return _dice.OneIn(4)
            ? ("System.Text.StringBuilder", $"new({Literal(text)})", "")
            : (_dice.Pick("string", "string?"), Literal(text), "");
    }

    private string Write()
    {
        var source = new StringBuilder("using System;\nusing System.Collections.Generic;\nusing TaskGen;\n\n");
        if (_stations.Contains(Station.ProfileAttribute))
        {
            Attributes(source.Append("[TaskProfile]\n"), Station.ProfileAttribute)
                .Append($"internal static class {_name}Profile {{ }}\n\n");
        }

        var bases = "";
        if (_stations.Contains(Station.BaseAttribute))
        {
            Members(Attributes(source, Station.BaseAttribute).Append($"public abstract class {_name}Base\n{{\n"), Station.BaseMember)
                .Append("}\n\n");
            bases = $" : {_name}Base";
        }

        Attributes(source, Station.Attribute);
        if (_stations.Contains(Station.ProfileAttribute)) source.Append($"[UseProfile(typeof({_name}Profile))]\n");
        var parameters = _kind.Contains("record", StringComparison.Ordinal)
            ? "(" + string.Join(", ", _parameters.Select(static parameter => parameter.Parameter)) + ")"
            : "";
        return Members(source.Append($"public {_kind} {_name}{parameters}{bases}\n{{\n"), Station.Member).Append("}\n").ToString();
    }

    private StringBuilder Attributes(StringBuilder source, Station station)
    {
        foreach (var (code, _) in _attributes.Where(attribute => attribute.Station == station)) source.Append('[')
            .Append(code)
            .Append("]\n");
        return source;
    }

    private StringBuilder Members(StringBuilder source, Station station)
    {
        foreach (var (code, _) in _members.Where(member => member.Station == station)) source.Append("    ").Append(code).Append('\n');
        return source;
    }
}
