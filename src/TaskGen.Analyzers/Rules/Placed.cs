using System.Collections.Generic;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules;

/// <summary>A value with its shape and its REST path.</summary>
/// <param name="Node">The value.</param>
/// <param name="Shape">Its shape, or that of its elements.</param>
/// <param name="Path">Its path as messages name it.</param>
/// <param name="Names">The names of members in paths; null if paths are those of the REST reference.</param>
internal readonly record struct Placed<T>(T Node, ObjectShape Shape, string Path, IMemberNames? Names = null) : IMatch<ObjectShape>
    where T : Node
{
    public bool Matches(ObjectShape key) => ReferenceEquals(Shape, key);

    /// <summary>The path of a property of the object.</summary>
    public string At(string wire) => Below(Names?.NameOf(Shape, wire) ?? wire);

    /// <summary>The path of a property that is below the object, such as <c>container.path</c>.</summary>
    /// <param name="path">The properties from the object down to this one.</param>
    public string At(params string[] path)
    {
        if (Names is null) return Below(string.Join(".", path));
        var names = new List<string>(path.Length);
        var shape = Shape;
        foreach (var wire in path)
        {
            names.Add(Names.NameOf(shape, wire));
            shape = shape[wire].Object ?? shape;
        }

        return Below(string.Join(".", names));
    }

    private string Below(string path) => Path.Length == 0 ? path : Path + "." + path;
}
