using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using TaskGen.Analyzers.Definitions;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Emit;

/// <summary>
/// A definition's body to constant runs, calls and optional parts. What is always there is written before what may be left out, so that commas are constants
/// too; where nothing is always there the writer sees for itself whether a comma is due.
/// </summary>
internal sealed class BodyLinearizer
{
    private const string Checks = "global::TaskGen.Validation.TaskChecks";

    private readonly LocalNames _locals = new();
    private readonly TextLinearizer _texts;
    private readonly Dictionary<TextNode, string> _composed = [];
    private readonly HashSet<string> _given = [];
    private StringBuilder _json = null!;
    private ObjectNode _body = null!;

    public BodyLinearizer() => _texts = new(_locals, CheckLines, TextNames);

    /// <summary>The locals that members are read into.</summary>
    public List<string> Declarations => _locals.Declarations;

    /// <summary>What is checked before the first byte.</summary>
    public List<string> CheckLines { get; } = [];

    /// <summary>Locals that hold a text, and are given back at the end.</summary>
    public List<string> TextNames { get; } = [];

    /// <summary>Writes the whole body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="json">All that is constant in it: runs are pieces of this.</param>
    public SegmentList Write(ObjectNode body, out string json)
    {
        (_body, _json) = (body, Builders.Rent());
        var output = new SegmentList(_json);
        WriteObject(body, TaskSchema.TaskAddParameter, "", output);
        json = Builders.Finish(_json);
        return output;
    }

    private void WriteObject(ObjectNode node, ObjectShape shape, string path, SegmentList output)
    {
        output.Raw("{");

        // All conditions before all values: what they read is declared in that order.
        var properties = new List<(PropertyShape Property, Node Value, string? Condition)>(node.Properties.Count);
        foreach (var (wire, value) in node.Properties)
        {
            if (value is not UnknownNode) properties.Add((shape[wire], value, Condition(value, shape[wire])));
        }

        var isFirst = true;
        foreach (var (property, value, condition) in properties)
        {
            if (condition is not null) continue;
            output.Name(property.Wire, isFirst, onNewLine: path.Length == 0 && !isFirst);
            WriteValue(value, property, Below(path, property), output);
            isFirst = false;
        }

        foreach (var (property, value, condition) in properties)
        {
            if (condition is null) continue;
            var part = new SegmentList(_json);
            if (isFirst) part.Call("Separate()");
            part.Name(property.Wire, isFirst);
            var added = Assume(condition);
            WriteValue(value, property, Below(path, property), part);
            _given.ExceptWith(added);
            output.Optional(condition, part);
        }

        output.Raw("}");
    }

    private static string Below(string path, PropertyShape property) => path.Length == 0 ? property.Wire : path + "." + property.Wire;

    private void WriteValue(Node value, PropertyShape property, string path, SegmentList output)
    {
        switch (value)
        {
            case TextNode text:
                output.Raw("\"");
                _texts.Write(text, property, path, output);
                output.Raw("\"");
                break;
            case IntegerNode integer:
                output.Raw(integer.Value.ToString(CultureInfo.InvariantCulture));
                CheckSlots(property, integer.Value.ToString(CultureInfo.InvariantCulture), path, isConstant: true);
                break;
            case BooleanNode boolean:
                output.Raw(boolean.Value ? "true" : "false");
                break;
            case ChoiceNode choice:
                WriteChoice(choice, output);
                break;
            case ObjectNode node:
                WriteObject(node, property.Object!, path, output);
                break;
            case ListNode list:
                WriteList(list, property, path, output);
                break;
            case MemberNode member:
                WriteMember(member, property, path, output);
                break;
        }
    }

    private void WriteMember(MemberNode node, PropertyShape property, string path, SegmentList output)
    {
        switch (node.Form)
        {
            case MemberForm.Model:
                var model = _locals.Plain(node.Member);
                CheckLines.Add($"{Checks}.Model({model}, {Literal.CSharp(path)});");
                output.Call($"Model({model})");
                break;
            case MemberForm.Integer:
                var integer = Unwrapped(node.Member);
                var guard = node.Member.IsNullableValue ? $"if ({_locals.Plain(node.Member)} is not null) " : "";
                CheckSlots(property, integer, path, isConstant: false, guard);
                output.Call($"Number({integer})");
                break;
            case MemberForm.CommandLine:
                var commandLine = _locals.Plain(node.Member);
                _texts.Check(property.Fact, commandLine, path);
                output.Raw("\"");
                output.Call($"Text({commandLine})");
                output.Raw("\"");
                break;
            default:
                output.Raw("\"");
                WriteText(node, property, path, output);
                output.Raw("\"");
                break;
        }
    }

    private void WriteText(MemberNode node, PropertyShape property, string path, SegmentList output)
    {
        var isString = node.Member.Type == MemberType.String;
        if (IsNeverLeftOut(property) && !isString)
        {
            _texts.Write(new TextNode(node.Slot, [new TextHole(node.Member, null, false, null, 0, 0)]), property, path, output);
            return;
        }

        var value = Unwrapped(node.Member);
        if (property.Fact != TextFact.Any || property.IsRequired)
        {
            var guard = node.Member.CanBeNull && !IsNeverLeftOut(property) ? $"if ({_locals.Plain(node.Member)} is not null) " : "";
            var span = isString ? value : node.Member.Type == MemberType.Uri ? $"global::TaskGen.TaskValues.UriText({value})" : null;
            if (span is not null && property.Fact != TextFact.Any) CheckLines.Add($"{guard}{Checks}.{property.Fact}({span}, {Literal.CSharp(path)});");
            else if (span is not null) CheckLines.Add(guard + TextLinearizer.RequiredCheck($"global::System.MemoryExtensions.AsSpan({span})", property, path));
        }

        output.Call(TextLinearizer.Method(node.Member, "Text") + $"({value})");
    }

    private string Unwrapped(MemberValue member) => member.IsNullableValue ? _locals.Plain(member) + ".Value" : _locals.Plain(member);

    private void CheckSlots(PropertyShape property, string value, string path, bool isConstant, string guard = "")
    {
        if (property.Wire != "requiredSlots") return;
        var multiInstance = _body["multiInstanceSettings"];
        var condition = multiInstance is null ? null : Condition(multiInstance, TaskSchema.TaskAddParameter["multiInstanceSettings"]);
        if (isConstant && condition is null) return;
        var isMultiInstance = multiInstance is null ? "false" : condition ?? "true";
        CheckLines.Add($"{guard}{Checks}.RequiredSlots({value}, {isMultiInstance}, {Literal.CSharp(path)});");
    }

    private void WriteList(ListNode list, PropertyShape property, string path, SegmentList output)
    {
        output.Raw("[");
        CheckTogether(list, property, path);
        var hasSome = false;
        var isFirst = true;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            if (item is UnknownNode) continue;
            var itemPath = $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]";
            var condition = ItemCondition(item);
            var part = condition is null ? output : new SegmentList(_json);
            if (IsMany(item))
            {
                WriteMany((MemberNode)item, property, path, output);
                isFirst = false;
                continue;
            }

            if (hasSome) part.Raw(",");
            else if (!isFirst) part.Call("Separate()");
            WriteItem(item, property, itemPath, part);
            if (condition is null) hasSome = true;
            else output.Optional(condition, part);
            isFirst = false;
        }

        output.Raw("]");
    }

    private void WriteItem(Node item, PropertyShape property, string path, SegmentList output)
    {
        switch (item)
        {
            case ObjectNode node:
                WriteObject(node, property.Object!, path, output);
                break;
            case MemberNode { Form: MemberForm.Model } node:
                WriteMember(node, property, path, output);
                break;
            case MemberNode { Form: MemberForm.Task } node:
                output.Raw("\"");
                output.Call($"Text({_locals.TaskId(node.Member)})");
                output.Raw("\"");
                break;
            case MemberNode node:
                output.Raw("\"");
                output.Call($"Text({Unwrapped(node.Member)})");
                output.Raw("\"");
                break;
            case TextNode text:
                output.Raw("\"");
                if (text.IsConstant) output.Text(text.Constant!);
                else output.Call($"Text({_composed[text]}.Value)");
                output.Raw("\"");
                break;
            case ChoiceNode choice:
                WriteChoice(choice, output);
                break;
        }
    }

    private static void WriteChoice(ChoiceNode choice, SegmentList output)
    {
        output.Raw("\"");
        output.Raw(choice.Wire);
        output.Raw("\"");
    }

    private void WriteMany(MemberNode node, PropertyShape property, string path, SegmentList output)
    {
        var local = _locals.List(node);
        var part = new SegmentList(_json);
        if (node.Form == MemberForm.Variables)
        {
            CheckLines.Add($"{Checks}.Variables({local}, {Literal.CSharp(path)});");
            part.Call($"Variables({local})");
        }
        else
        {
            if (node.Form == MemberForm.Models) CheckLines.Add($"{Checks}.Items({local}, {Literal.CSharp(path)});");
            part.Call($"Items({local})");
        }

        var condition = $"{local} is not null";
        if (!_given.Contains(condition))
        {
            output.Optional(condition, part);
            return;
        }

        foreach (var segment in part.Segments) output.Call(((Call)segment).Code);
    }

    // Inside an optional part its condition holds, and needs no asking again.
    private List<string> Assume(string condition)
    {
        var added = new List<string>();
        if (condition.Contains(" || ")) return added;
        if (_given.Add(condition)) added.Add(condition);
        var notNull = condition.Replace(" is { Count: > 0 }", " is not null");
        if (_given.Add(notNull)) added.Add(notNull);
        return added;
    }

    // Ids count together, and bind-mount sources exclude each other, wherever they come from.
    private void CheckTogether(ListNode list, PropertyShape property, string path)
    {
        var literal = Literal.CSharp(path);
        if (property.Wire == "taskIds" && list.Items.Any(static item => item is not TextNode { IsConstant: true }))
        {
            var ids = _locals.New("dependencyIds");
            CheckLines.Add($"var {ids} = default(global::TaskGen.Validation.DependencyIds);");
            var constant = list.Items.OfType<TextNode>().Sum(static text => text.Constant?.Length ?? 0);
            if (constant > 0) CheckLines.Add($"{ids}.AddLength({constant.ToString(CultureInfo.InvariantCulture)}, {literal});");
            for (var i = 0; i < list.Items.Count; i++)
            {
                var itemPath = $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]";
                switch (list.Items[i])
                {
                    case TextNode { IsConstant: false } text:
                        _composed[text] = _texts.Compose(text, itemPath);
                        CheckLines.Add($"{ids}.Add({_composed[text]}.Value, {Literal.CSharp(itemPath)});");
                        break;
                    case MemberNode { Form: MemberForm.Task } member:
                        CheckLines.Add($"{ids}.Add({_locals.TaskId(member.Member)}, {Literal.CSharp(itemPath)});");
                        break;
                    case MemberNode { Form: MemberForm.Text } member:
                        CheckLines.Add($"{ids}.Add({Unwrapped(member.Member)}, {Literal.CSharp(itemPath)});");
                        break;
                    case MemberNode member:
                        CheckLines.Add($"{ids}.Add({_locals.List(member)}, {literal});");
                        break;
                }
            }
        }
        else if (property.Wire == "containerHostBatchBindMounts" && list.Items.Any(static item => item is MemberNode))
        {
            var sources = _locals.New("sources");
            CheckLines.Add($"var {sources} = default(global::TaskGen.Validation.BindMountSources);");
            for (var i = 0; i < list.Items.Count; i++)
            {
                var itemPath = Literal.CSharp($"{path}[{i.ToString(CultureInfo.InvariantCulture)}]");
                if (list.Items[i] is ObjectNode mount && mount["source"] is ChoiceNode source)
                {
                    CheckLines.Add($"{sources}.Add(global::TaskGen.ContainerHostDataPath.{source.Wire}, {itemPath});");
                }
                else if (list.Items[i] is MemberNode member)
                {
                    var value = member.Form == MemberForm.Model ? $"global::TaskGen.TaskValues.Single({_locals.Plain(member.Member)})" : _locals.List(member);
                    CheckLines.Add($"{sources}.Add({value}, {literal});");
                }
            }
        }
    }

    // Nothing is sent without an id and a command line; null there is refused, where elsewhere it means left out.
    private static bool IsNeverLeftOut(PropertyShape property) => property.Fact is TextFact.Id or TextFact.CommandLine;

    private static bool IsMany(Node item) =>
        item is MemberNode { Form: MemberForm.Models or MemberForm.Strings or MemberForm.Tasks or MemberForm.Mount or MemberForm.Mounts or MemberForm.Variables };

    /// <summary>The condition under which a property is written; null where it always is.</summary>
    private string? Condition(Node value, PropertyShape property)
    {
        switch (value)
        {
            case MemberNode { Form: MemberForm.CommandLine }:
                return null;
            case MemberNode member:
                return member.Member.CanBeNull && !IsNeverLeftOut(property) ? Unless($"{_locals.Plain(member.Member)} is not null") : null;
            case ObjectNode { Properties.Count: > 0 } node:
                return AnyOf(node, property.Object!);
            case ListNode { IsEmptyAsked: false } list:
                return AnyOf(list, property);
            default:
                return null;
        }
    }

    private string? AnyOf(ObjectNode node, ObjectShape shape)
    {
        string? any = null;
        var isAlways = false;
        foreach (var (wire, value) in node.Properties)
        {
            if (value is UnknownNode) continue;
            if (Condition(value, shape[wire]) is { } condition) any = Or(any, condition);
            else isAlways = true;
        }

        return isAlways ? null : any;
    }

    private string? AnyOf(ListNode list, PropertyShape property)
    {
        string? any = null;
        var isAlways = false;
        foreach (var item in list.Items)
        {
            if (item is UnknownNode) continue;
            var condition = IsMany(item) ? Unless(_locals.List((MemberNode)item) + (property.IsEmptyMeant ? " is not null" : " is { Count: > 0 }")) : ItemCondition(item);
            if (condition is not null) any = Or(any, condition);
            else isAlways = true;
        }

        return isAlways ? null : any;
    }

    private static string Or(string? any, string condition)
    {
        if (any is null || any == condition) return condition;
        return any.Split([" || "], System.StringSplitOptions.None).Contains(condition) ? any : any + " || " + condition;
    }

    private string? Unless(string condition) => _given.Contains(condition) ? null : condition;

    private string? ItemCondition(Node item) => item switch
    {
        MemberNode { Form: MemberForm.Task } member => Unless($"{_locals.TaskId(member.Member)} is not null"),
        MemberNode member when !IsMany(item) && member.Member.CanBeNull => Unless($"{_locals.Plain(member.Member)} is not null"),

        // An environment variable whose value is a member that is null is left out whole.
        ObjectNode node when node["value"] is MemberNode { Member.CanBeNull: true } member => Unless($"{_locals.Plain(member.Member)} is not null"),
        _ => null,
    };
}
