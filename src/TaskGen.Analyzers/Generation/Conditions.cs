using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Generation;

/// <summary>Under which conditions, as C#, the parts of a body are written.</summary>
internal sealed class Conditions(LocalNames locals)
{
    private readonly HashSet<string> _given = [];

    /// <summary>Whether a condition is known to hold here.</summary>
    public bool Holds(string condition) => _given.Contains(condition);

    /// <summary>Inside an optional part its condition holds, and needs no asking again. Gives what is to be forgotten behind it.</summary>
    public List<string> Assume(string condition)
    {
        var added = new List<string>();
        if (condition.Contains(" || ")) return added;
        if (_given.Add(condition)) added.Add(condition);
        var notNull = condition.Replace(" is { Count: > 0 }", " is not null");
        if (_given.Add(notNull)) added.Add(notNull);
        return added;
    }

    public void Forget(List<string> assumed) => _given.ExceptWith(assumed);

    /// <summary>A task requires an id and a command line: null is rejected there, and leaves out the property elsewhere.</summary>
    public static bool IsNeverLeftOut(PropertyShape property) => property.Fact is TextConstraint.Id or TextConstraint.CommandLine;

    /// <summary>Whether a member gives any number of elements, and not one.</summary>
    public static bool IsMany(Node item) =>
        item is MemberNode { Form: MemberForm.Models or MemberForm.Strings or MemberForm.Tasks or MemberForm.Mount or MemberForm.Mounts
            or MemberForm.Variables };

    /// <summary>The condition under which a property is written; null where it always is.</summary>
    public string? Of(Node value, PropertyShape property)
    {
        switch (value)
        {
            case MemberNode { Form: MemberForm.CommandLine }:
                return null;
            case MemberNode member:
                return member.Member.CanBeNull && !IsNeverLeftOut(property) ? Unless($"{locals.Plain(member.Member)} is not null") : null;
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
            if (Of(value, shape[wire]) is { } condition) any = Or(any, condition);
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
            var condition = IsMany(item)
                ? Unless(locals.List((MemberNode)item) + (property.IsEmptyMeant ? " is not null" : " is { Count: > 0 }"))
                : OfItem(item);
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

    private string? Unless(string condition) => Holds(condition) ? null : condition;

    /// <summary>The condition under which an element of a list is written; null where it always is.</summary>
    public string? OfItem(Node item) => item switch
    {
        MemberNode { Form: MemberForm.Task } member => Unless($"{locals.TaskId(member.Member)} is not null"),
        MemberNode member when !IsMany(item) && member.Member.CanBeNull => Unless($"{locals.Plain(member.Member)} is not null"),

        // An environment variable whose value is a member that is null is left out whole.
        ObjectNode node when node["value"] is MemberNode { Member.CanBeNull: true } member =>
            Unless($"{locals.Plain(member.Member)} is not null"),
        _ => null,
    };
}
