using System.Globalization;
using TaskGen.Analyzers.Generation.Code;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Generation;

/// <summary>Turns the lists of a body into constants, calls, and optional parts.</summary>
internal sealed class ListCodeBuilder(BodyCodeBuilder body, MethodPrologue prologue, TextCodeBuilder texts, Conditions conditions)
{
    private readonly ListChecks _checks = new(prologue, texts);

    public void Write(ListNode list, PropertyShape property, string path, CodeSegments output)
    {
        output.Raw("[");
        var composed = _checks.Add(list, property, path);
        var isFirst = true;
        var isCommaConstant = false;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = list.Items[i];
            if (item is UnknownNode) continue;
            if (Conditions.IsMany(item))
            {
                WriteMany((MemberNode)item, path, output);
                isFirst = false;
                continue;
            }

            var condition = conditions.OfItem(item, property.Object);
            var part = condition is null ? output : body.NewPart();
            if (isCommaConstant) part.Raw(",");
            else if (!isFirst) part.Call(SeparateCall.Instance);
            WriteItem(item, composed?[i], property, PathOf(path, i), part);
            if (condition is null) isCommaConstant = true;
            else output.Conditional(condition, part);
            isFirst = false;
        }

        output.Raw("]");
    }

    /// <summary>Returns the path of an element.</summary>
    public static string PathOf(string path, int index) => path + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";

    private void WriteItem(Node item, string? composed, PropertyShape property, string path, CodeSegments output)
    {
        switch (item)
        {
            case ObjectNode node:
                body.WriteObject(node, property.Object!, path, output);
                break;
            case MemberNode { Form: MemberForm.Model } node:
                body.WriteModel(node.Member, path, output);
                break;
            case MemberNode { Form: MemberForm.Task } node:
                WriteText(CodeValue.Of(prologue.Locals.TaskId(node.Member)), output);
                break;
            case MemberNode node:
                WriteText(prologue.Locals.NonNull(node.Member), output);
                break;
            case TextNode when composed is not null:
                WriteText(CodeValue.ComposedText(composed), output);
                break;
            case TextNode text:
                output.Raw("\"");
                texts.Write(text, property, path, output);
                output.Raw("\"");
                break;
            case ChoiceNode choice:
                BodyCodeBuilder.WriteChoice(choice, output);
                break;
        }
    }

    private static void WriteText(CodeValue value, CodeSegments output)
    {
        output.Raw("\"");
        output.Call(new TextCall(new(value)));
        output.Raw("\"");
    }

    private void WriteMany(MemberNode node, string path, CodeSegments output)
    {
        var local = prologue.Locals.List(node);
        if (node.Form == MemberForm.Models) prologue.Statements.Add(new ItemsCheck(local, path));
        WriterCall call = node.Form == MemberForm.Variables ? new VariablesCall(local) : new ItemsCall(local);
        var presence = new Presence(local);
        if (conditions.Holds(presence))
        {
            output.Call(call);
            return;
        }

        var part = body.NewPart();
        part.Call(call);
        output.Conditional(new([presence]), part);
    }
}
