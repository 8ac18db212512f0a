using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Generation;

/// <summary>
/// A definition's body to constant runs, calls and optional parts. What is always there is written before what may be left out, so that
/// commas are constants too; where nothing is always there the writer sees for itself whether a comma is due.
/// </summary>
internal sealed class BodyCodeBuilder
{
    private const string Checks = "global::TaskGen.Validation.TaskChecks";

    private readonly LocalNames _locals = new();
    private readonly TextCodeBuilder _texts;
    private readonly Dictionary<TextNode, string> _composed = [];
    private readonly Conditions _conditions;
    private StringBuilder _json = null!;
    private ObjectNode _body = null!;

    public BodyCodeBuilder() => (_texts, _conditions) = (new(_locals, CheckLines, TextNames), new(_locals));

    /// <summary>The locals that members are read into.</summary>
    public List<string> Declarations => _locals.Declarations;

    /// <summary>What is checked before the first byte.</summary>
    public List<string> CheckLines { get; } = [];

    /// <summary>Locals that hold a text, and are given back at the end.</summary>
    public List<string> TextNames { get; } = [];

    /// <summary>Writes the whole body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="json">All that is constant in it: runs are pieces of this.</param>
    public CodeSegments Write(ObjectNode body, out string json)
    {
        (_body, _json) = (body, Builders.Rent());
        var output = new CodeSegments(_json);
        WriteObject(body, TaskSchema.TaskAddParameter, "", output);
        json = Builders.Finish(_json);
        return output;
    }

    private void WriteObject(ObjectNode node, ObjectShape shape, string path, CodeSegments output)
    {
        output.Raw("{");

        // All conditions before all values: what they read is declared in that order.
        var properties = new List<(PropertyShape Property, Node Value, string? Condition)>(node.Properties.Count);
        foreach (var (wire, value) in node.Properties)
        {
            if (value is not UnknownNode) properties.Add((shape[wire], value, _conditions.Of(value, shape[wire])));
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
            var part = new CodeSegments(_json);
            if (isFirst) part.Call("Separate()");
            part.Name(property.Wire, isFirst);
            var added = _conditions.Assume(condition);
            WriteValue(value, property, Below(path, property), part);
            _conditions.Forget(added);
            output.Conditional(condition, part);
        }

        output.Raw("}");
    }

    private static string Below(string path, PropertyShape property) => path.Length == 0 ? property.Wire : path + "." + property.Wire;

    private void WriteValue(Node value, PropertyShape property, string path, CodeSegments output)
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

    private void WriteMember(MemberNode node, PropertyShape property, string path, CodeSegments output)
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

    private void WriteText(MemberNode node, PropertyShape property, string path, CodeSegments output)
    {
        var isString = node.Member.Type == MemberType.String;
        if (Conditions.IsNeverLeftOut(property) && !isString)
        {
            _texts.Write(new TextNode(node.SourceId, [new Placeholder(node.Member, null, false, null, default)]), property, path, output);
            return;
        }

        var value = Unwrapped(node.Member);
        if (property.Fact != TextConstraint.Any || property.IsRequired)
        {
            var guard = node.Member.CanBeNull && !Conditions.IsNeverLeftOut(property)
                ? $"if ({_locals.Plain(node.Member)} is not null) "
                : "";
            var span = isString ? value : node.Member.Type == MemberType.Uri ? $"global::TaskGen.TaskValues.UriText({value})" : null;
            if (span is not null
                && property.Fact != TextConstraint.Any) CheckLines.Add(
                    $"{guard}{Checks}.{property.Fact}({span}, {Literal.CSharp(path)});");
            else if (span is not null) CheckLines.Add(guard
                + TextCodeBuilder.RequiredCheck($"global::System.MemoryExtensions.AsSpan({span})", property, path));
        }

        output.Call(TextCodeBuilder.Method(node.Member, "Text") + $"({value})");
    }

    private string Unwrapped(MemberValue member) => member.IsNullableValue ? _locals.Plain(member) + ".Value" : _locals.Plain(member);

    private void CheckSlots(PropertyShape property, string value, string path, bool isConstant, string guard = "")
    {
        if (property.Wire != "requiredSlots") return;
        var multiInstance = _body["multiInstanceSettings"];
        var condition = multiInstance is null ? null : _conditions.Of(multiInstance, TaskSchema.TaskAddParameter["multiInstanceSettings"]);
        if (isConstant && condition is null) return;
        var isMultiInstance = multiInstance is null ? "false" : condition ?? "true";
        CheckLines.Add($"{guard}{Checks}.RequiredSlots({value}, {isMultiInstance}, {Literal.CSharp(path)});");
    }

    private void WriteList(ListNode list, PropertyShape property, string path, CodeSegments output)
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
            var condition = _conditions.OfItem(item);
            var part = condition is null ? output : new CodeSegments(_json);
            if (Conditions.IsMany(item))
            {
                WriteMany((MemberNode)item, property, path, output);
                isFirst = false;
                continue;
            }

            if (hasSome) part.Raw(",");
            else if (!isFirst) part.Call("Separate()");
            WriteItem(item, property, itemPath, part);
            if (condition is null) hasSome = true;
            else output.Conditional(condition, part);
            isFirst = false;
        }

        output.Raw("]");
    }

    private void WriteItem(Node item, PropertyShape property, string path, CodeSegments output)
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

    private static void WriteChoice(ChoiceNode choice, CodeSegments output)
    {
        output.Raw("\"");
        output.Raw(choice.Wire);
        output.Raw("\"");
    }

    private void WriteMany(MemberNode node, PropertyShape property, string path, CodeSegments output)
    {
        var local = _locals.List(node);
        var part = new CodeSegments(_json);
        if (node.Form == MemberForm.Variables)
        {
            part.Call($"Variables({local})");
        }
        else
        {
            if (node.Form == MemberForm.Models) CheckLines.Add($"{Checks}.Items({local}, {Literal.CSharp(path)});");
            part.Call($"Items({local})");
        }

        var condition = $"{local} is not null";
        if (!_conditions.Holds(condition))
        {
            output.Conditional(condition, part);
            return;
        }

        foreach (var segment in part.Segments) output.Call(((Call)segment).Code);
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
                    var value = member.Form == MemberForm.Model
                        ? $"global::TaskGen.TaskValues.Single({_locals.Plain(member.Member)})"
                        : _locals.List(member);
                    CheckLines.Add($"{sources}.Add({value}, {literal});");
                }
            }
        }
    }
}
