using System.Collections.Generic;
using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.Schema;

/// <summary>An attribute: which part of the request it gives.</summary>
/// <param name="name">The attribute's name, without its suffix.</param>
/// <param name="path">The path of its object in the request; empty for the request itself.</param>
internal sealed class AttributeShape(string name, params string[] path)
{
    private readonly List<MemberShape> _members = [];

    public string Name { get; } = name;

    /// <summary>Gets the properties from the request down to the object, list or leaf that the attribute gives.</summary>
    public EquatableArray<PropertyShape> Path { get; } = Resolve(path);

    /// <summary>Gets whether the attribute can be used on members only.</summary>
    public bool IsForMembersOnly { get; init; }

    /// <summary>Gets what a member with the attribute may hold. The first kind that fits is taken.</summary>
    public IReadOnlyList<MemberShape> Members => _members;

    /// <summary>Gets the boolean argument that gives an empty list, where there is one.</summary>
    public EmptyListArgument? EmptyList { get; init; }

    /// <summary>Gets the leaf of a list's element that the attribute's argument gives on a member.</summary>
    public PropertyShape? ElementName { get; init; }

    /// <summary>Gets the leaf of a list's element that a member with a single value gives.</summary>
    public PropertyShape? ElementValue { get; init; }

    /// <summary>Gets the last step of the path; null for the request itself.</summary>
    public PropertyShape? Target => Path.Count == 0 ? null : Path[Path.Count - 1];

    /// <summary>Gets the object whose leaves the attribute's arguments give.</summary>
    public ObjectShape Object => Target is null ? TaskSchema.TaskAddParameter : Target.Object!;

    public bool IsListElement => Target?.Kind is ValueKind.Objects or ValueKind.Texts;

    /// <summary>Adds a kind of value that a member with the attribute may hold.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="below">A leaf of the attribute's object that the value gives; null if it gives the object itself.</param>
    public AttributeShape Takes(MemberKind kind, PropertyShape? below = null)
    {
        _members.Add(new(kind, null, below is null ? Path : Path.Add(below)));
        return this;
    }

    /// <summary>Adds a type of the runtime that a member with the attribute may hold.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="typeName">The name of the type.</param>
    /// <param name="at">The path of the value in the request, where it is not the attribute's own.</param>
    public AttributeShape Takes(MemberKind kind, string typeName, params string[] at)
    {
        _members.Add(new(kind, typeName, at.Length == 0 ? Path : Resolve(at)));
        return this;
    }

    /// <summary>Adds the record of the attribute's object, and for a list several of them.</summary>
    public AttributeShape TakesRecords()
    {
        _members.Add(new(MemberKind.Single, Object.Name, Path));
        if (IsListElement) _members.Add(new(MemberKind.Many, Object.Name, Path));
        return this;
    }

    private static EquatableArray<PropertyShape> Resolve(string[] path)
    {
        var steps = new List<PropertyShape>(path.Length);
        var shape = TaskSchema.TaskAddParameter;
        foreach (var wire in path)
        {
            var step = shape[wire];
            steps.Add(step);
            shape = step.Object!;
        }

        return steps;
    }
}
