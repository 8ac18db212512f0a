using System.Collections.Generic;
using System.Globalization;
using System.Text;
using TaskGen.Analyzers.Generation.Code;
using TaskGen.Analyzers.Generation.Rendering;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Generation;

/// <summary>
/// Turns the body of a definition into constants, calls, and optional parts. What is always present is written before what may be left
/// out, so that commas are constant too. Where nothing is always present, the writer decides whether a comma is needed.
/// </summary>
internal sealed class BodyCodeBuilder
{
    private readonly TextCodeBuilder _texts;
    private readonly ListCodeBuilder _lists;
    private readonly Conditions _conditions;
    private StringBuilder _json = null!;
    private ObjectNode _body = null!;

    public BodyCodeBuilder()
    {
        _conditions = new(Prologue.Locals);
        _texts = new(Prologue);
        _lists = new(this, Prologue, _texts, _conditions);
    }

    /// <summary>Gets what is done before the first byte is written.</summary>
    public MethodPrologue Prologue { get; } = new();

    /// <summary>Writes the whole body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="json">All constant JSON of the body; constants are ranges of it.</param>
    public CodeSegments Write(ObjectNode body, out string json)
    {
        (_body, _json) = (body, Builders.Rent());
        var output = NewPart();
        WriteObject(body, TaskSchema.TaskAddParameter, "", output);
        json = Builders.Finish(_json);
        return output;
    }

    /// <summary>Returns segments that are written apart, as a part of the body.</summary>
    public CodeSegments NewPart() => new(_json);

    public void WriteObject(ObjectNode node, ObjectShape shape, string path, CodeSegments output)
    {
        output.Raw("{");

        // All conditions before all values: what they read is declared in that order.
        var properties = new List<(PropertyShape Property, Node Value, Condition? Condition)>(node.Properties.Count);
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
            var part = NewPart();
            if (isFirst) part.Call(SeparateCall.Instance);
            part.Name(property.Wire, isFirst);
            var assumed = _conditions.Assume(condition);
            WriteValue(value, property, Below(path, property), part);
            _conditions.Forget(assumed);
            output.Conditional(condition, part);
        }

        output.Raw("}");
    }

    public static void WriteChoice(ChoiceNode choice, CodeSegments output)
    {
        output.Raw("\"");
        output.Raw(choice.Wire);
        output.Raw("\"");
    }

    /// <summary>Writes a record that a member holds.</summary>
    public void WriteModel(MemberValue member, string path, CodeSegments output)
    {
        var model = Prologue.Locals.Plain(member);
        Prologue.Statements.Add(new ModelCheck(model, path));
        output.Call(new ModelCall(model));
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
                CheckConstantSlots(integer.Value, property, path);
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
                _lists.Write(list, property, path, output);
                break;
            case MemberNode { Form: MemberForm.Model } member:
                WriteModel(member.Member, path, output);
                break;
            case MemberNode { Form: MemberForm.Integer } member:
                WriteInteger(member.Member, property, path, output);
                break;
            case MemberNode member:
                output.Raw("\"");
                WriteText(member, property, path, output);
                output.Raw("\"");
                break;
        }
    }

    private void WriteInteger(MemberValue member, PropertyShape property, string path, CodeSegments output)
    {
        var value = Prologue.Locals.NonNull(member);
        if (property.Check == ValueCheck.RequiredSlots)
        {
            Presence? guard = member.IsNullableValue ? new(value.Local) : null;
            Prologue.Statements.Add(new RequiredSlotsCheck(value, MultiInstanceCondition(), path, guard));
        }

        output.Call(new NumberCall(value));
    }

    private void WriteText(MemberNode node, PropertyShape property, string path, CodeSegments output)
    {
        var member = node.Member;
        if (node.Form == MemberForm.CommandLine)
        {
            var commandLine = CodeValue.Of(Prologue.Locals.Plain(member));
            _texts.Check(property.Constraint, commandLine, path);
            output.Call(new TextCall(new(commandLine)));
            return;
        }

        var isNeverLeftOut = Conditions.IsNeverLeftOut(property);
        if (isNeverLeftOut && member.Type != MemberType.String)
        {
            _texts.Write(new TextNode(node.SourceId, [new Placeholder(member, null, false, null, default)]), property, path, output);
            return;
        }

        var value = Prologue.Locals.NonNull(member);
        Presence? guard = member.CanBeNull && !isNeverLeftOut ? new(value.Local) : null;
        if (member.Type is MemberType.String or MemberType.Uri)
        {
            var text = member.Type == MemberType.Uri ? value with { Form = CodeValueForm.UriText } : value;
            if (property.Constraint != TextConstraint.Any) _texts.Check(property.Constraint, text, path, guard);
            else if (property.IsRequired) Prologue.Statements.Add(new RequiredTextCheck(property, text, path, guard));
        }

        output.Call(new TextCall(new(value, IsEnum: TextCodeBuilder.IsEnum(member))));
    }

    // A constant is checked by the analyzers, unless its limit depends on a value that is known only at run time.
    private void CheckConstantSlots(int value, PropertyShape property, string path)
    {
        if (property.Check != ValueCheck.RequiredSlots) return;
        var condition = MultiInstanceCondition();
        if (condition is null || condition == Condition.Never) return;
        Prologue.Statements.Add(new RequiredSlotsCheck(CodeValue.Of(value), condition, path));
    }

    // When the task has multi-instance settings; null for always.
    private Condition? MultiInstanceCondition()
    {
        var row = TaskSchema.TaskAddParameter[WireName.MultiInstanceSettings];
        return _body[row.Wire] is { } settings ? _conditions.Of(settings, row) : Condition.Never;
    }
}
