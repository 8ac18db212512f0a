using System.Collections.Generic;
using System.Collections.Immutable;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Schema;

/// <summary>An attribute: which part of the request it gives.</summary>
/// <param name="name">The attribute's name, without its suffix.</param>
/// <param name="path">Where its object stands in the request; empty for the request itself.</param>
internal sealed class AttributeShape(string name, params string[] path)
{
    public string Name { get; } = name;

    /// <summary>The properties from the request down to the object, list or leaf that the attribute gives.</summary>
    public EquatableArray<PropertyShape> Path { get; } = Resolve(path);

    /// <summary>It may stand on members only.</summary>
    public bool IsForMembersOnly { get; init; }

    /// <summary>It gives one leaf of the object at <see cref="Path"/> when it stands on a member.</summary>
    public PropertyShape? MemberLeaf { get; init; }

    /// <summary>The last step of the path; null for the request itself.</summary>
    public PropertyShape? Target => Path.Count == 0 ? null : Path[Path.Count - 1];

    /// <summary>The object whose leaves the attribute's arguments give.</summary>
    public ObjectShape Object => Target is null ? TaskSchema.TaskAddParameter : Target.Object!;

    public bool IsListElement => Target?.Kind is ValueKind.Objects or ValueKind.Texts;

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
