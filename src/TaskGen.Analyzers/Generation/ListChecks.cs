using TaskGen.Analyzers.Generation.Code;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Generation;

/// <summary>The checks of all elements of a list together, wherever each one comes from.</summary>
internal sealed class ListChecks(MethodPrologue prologue, TextCodeBuilder texts)
{
    /// <summary>
    /// Adds the check that the property requires, and returns the local of each element that is composed for it; null if there is none.
    /// </summary>
    public string?[]? Add(ListNode list, PropertyShape property, string path)
    {
        switch (property.Check)
        {
            case ValueCheck.DependencyIds:
                return AddDependencyIds(list, path);
            case ValueCheck.BindMountSources:
                AddBindMountSources(list, path);
                return null;
            default:
                return null;
        }
    }

    private string?[]? AddDependencyIds(ListNode list, string path)
    {
        var constantLength = 0;
        var isConstant = true;
        foreach (var item in list.Items)
        {
            if (item is TextNode { IsConstant: true } text) constantLength += TextGuarantees.ConstantLength(text);
            else isConstant = false;
        }

        if (isConstant) return null;
        var check = Declare("dependencyIds", ValueCheck.DependencyIds);
        if (constantLength > 0) prologue.Statements.Add(new AddConstantLength(check, constantLength, path));
        var composed = new string?[list.Items.Count];
        for (var i = 0; i < composed.Length; i++)
        {
            var itemPath = ListCodeBuilder.PathOf(path, i);
            switch (list.Items[i])
            {
                case TextNode { IsConstant: false } text:
                    var composedText = texts.Compose(text, itemPath);
                    composed[i] = composedText;
                    prologue.Statements.Add(new AddElements(check, CodeValue.ComposedText(composedText), itemPath));
                    break;
                case MemberNode { Form: MemberForm.Task } member:
                    prologue.Statements.Add(new AddElements(check, CodeValue.Of(prologue.Locals.TaskId(member.Member)), itemPath));
                    break;
                case MemberNode { Form: MemberForm.Text } member:
                    prologue.Statements.Add(new AddElements(check, prologue.Locals.NonNull(member.Member), itemPath));
                    break;
                case MemberNode member:
                    prologue.Statements.Add(new AddElements(check, CodeValue.Of(prologue.Locals.List(member)), path));
                    break;
            }
        }

        return composed;
    }

    private void AddBindMountSources(ListNode list, string path)
    {
        if (!HasMember(list)) return;
        var check = Declare("sources", ValueCheck.BindMountSources);
        for (var i = 0; i < list.Items.Count; i++)
        {
            switch (list.Items[i])
            {
                case ObjectNode mount when mount[WireName.Source] is ChoiceNode source:
                    prologue.Statements.Add(new AddBindMountSource(check, source, ListCodeBuilder.PathOf(path, i)));
                    break;
                case MemberNode { Form: MemberForm.Model } member:
                    var mounts = new CodeValue(CodeValueForm.SingleElementList, prologue.Locals.Plain(member.Member));
                    prologue.Statements.Add(new AddElements(check, mounts, path));
                    break;
                case MemberNode member:
                    prologue.Statements.Add(new AddElements(check, CodeValue.Of(prologue.Locals.List(member)), path));
                    break;
            }
        }
    }

    private string Declare(string name, ValueCheck check)
    {
        var local = prologue.Locals.New(name);
        prologue.Statements.Add(new DeclareListCheck(local, check));
        return local;
    }

    private static bool HasMember(ListNode list)
    {
        foreach (var item in list.Items)
        {
            if (item is MemberNode) return true;
        }

        return false;
    }
}
