using System.Collections.Generic;
using TaskGen.Analyzers.Generation.Code;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Generation;

/// <summary>The conditions under which the parts of a body are written.</summary>
internal sealed class Conditions(LocalNames locals)
{
    // What holds inside the parts that are being written, the innermost last.
    private readonly List<Presence> _assumed = [];

    /// <summary>Returns whether a local is known to be present here.</summary>
    public bool Holds(Presence presence) => _assumed.Contains(presence);

    /// <summary>Assumes a condition inside the part that it guards, and returns how many assumptions there were before.</summary>
    public int Assume(Condition condition)
    {
        var before = _assumed.Count;
        if (condition.AnyOf.Count == 1)
        {
            var presence = condition.AnyOf[0];
            _assumed.Add(presence);
            if (presence.IsNotEmpty) _assumed.Add(presence with { IsNotEmpty = false });
        }

        return before;
    }

    /// <summary>Forgets the assumptions that were added last.</summary>
    /// <param name="before">How many remain.</param>
    public void Forget(int before) => _assumed.RemoveRange(before, _assumed.Count - before);

    /// <summary>
    /// Returns whether null is rejected: a task requires an id and a command line. Null leaves out every other property.
    /// </summary>
    public static bool IsNeverLeftOut(PropertyShape property) => property.Constraint is TextConstraint.Id or TextConstraint.CommandLine;

    /// <summary>Returns whether a member gives any number of elements, and not one.</summary>
    public static bool IsMany(Node item) =>
        item is MemberNode
        {
            Form: MemberForm.Models or MemberForm.Strings or MemberForm.Tasks or MemberForm.Mount or MemberForm.Mounts
            or MemberForm.Variables
        };

    /// <summary>Returns the condition under which a property is written; null if it always is.</summary>
    public Condition? Of(Node value, PropertyShape property)
    {
        switch (value)
        {
            case MemberNode { Form: MemberForm.CommandLine }:
                return null;
            case MemberNode member:
                return member.Member.CanBeNull && !IsNeverLeftOut(property) ? Unless(new(locals.Plain(member.Member))) : null;
            case ObjectNode { Properties.Count: > 0 } node:
                return AnyOf(node, property.Object!);
            case ListNode { IsExplicitlyEmpty: false } list:
                return AnyOf(list, property);
            default:
                return null;
        }
    }

    /// <summary>Returns the condition under which an element of a list is written; null if it always is.</summary>
    public Condition? OfItem(Node item, ObjectShape? shape) => item switch
    {
        MemberNode { Form: MemberForm.Task } member => Unless(new(locals.TaskId(member.Member))),
        MemberNode member when !IsMany(item) && member.Member.CanBeNull => Unless(new(locals.Plain(member.Member))),
        ObjectNode node => OfObject(node, shape!),
        _ => null,
    };

    // An environment variable is left out if its value is a member that is null.
    private Condition? OfObject(ObjectNode node, ObjectShape shape)
    {
        foreach (var (wire, value) in node.Properties)
        {
            if (value is MemberNode { Member.CanBeNull: true } member && shape[wire].OmitsObjectIfNull)
            {
                return Unless(new(locals.Plain(member.Member)));
            }
        }

        return null;
    }

    private Condition? AnyOf(ObjectNode node, ObjectShape shape)
    {
        Condition? any = null;
        var isAlways = false;
        foreach (var (wire, value) in node.Properties)
        {
            if (value is UnknownNode) continue;
            if (Of(value, shape[wire]) is { } condition) any = any?.Or(condition) ?? condition;
            else isAlways = true;
        }

        return isAlways ? null : any;
    }

    private Condition? AnyOf(ListNode list, PropertyShape property)
    {
        Condition? any = null;
        var isAlways = false;
        foreach (var item in list.Items)
        {
            if (item is UnknownNode) continue;
            var condition = IsMany(item)
                ? Unless(new(locals.List((MemberNode)item), IsNotEmpty: !property.DistinguishesEmpty))
                : OfItem(item, property.Object);
            if (condition is not null) any = any?.Or(condition) ?? condition;
            else isAlways = true;
        }

        return isAlways ? null : any;
    }

    private Condition? Unless(Presence presence) => Holds(presence) ? null : new([presence]);
}
