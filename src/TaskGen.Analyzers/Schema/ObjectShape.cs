using System;
using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.Schema;

/// <summary>
/// A REST definition: its name, which is the C# record's too, and its properties in the order in which they are written.
/// </summary>
internal sealed class ObjectShape(string name, params PropertyShape[] properties)
{
    public string Name { get; } = name;

    public EquatableArray<PropertyShape> Properties { get; } = [.. properties];

    public PropertyShape this[string wire] => Find(wire) ?? throw new ArgumentException($"{Name} has no property {wire}.", nameof(wire));

    public PropertyShape? Find(string wire)
    {
        foreach (var property in Properties)
        {
            if (property.Wire == wire) return property;
        }

        return null;
    }

    public override string ToString() => Name;
}
