using System;
using System.Collections.Generic;

namespace TaskGen.Analyzers.Schema;

/// <summary>A type of an official client, and the definition that it represents.</summary>
/// <param name="shape">The definition.</param>
/// <param name="names">The name of the type, followed by its names in other versions of the client.</param>
internal sealed class ClientType(ObjectShape shape, params string[] names)
{
    private readonly Dictionary<string, string> _wireNames = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _constructorNames = [];

    public ObjectShape Shape { get; } = shape;

    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>Gets the static methods that create an instance.</summary>
    public List<ClientFactory> Factories { get; } = [];

    /// <summary>
    /// Adds a member, or a parameter of a constructor, that is not named like the property. All others are, regardless of case.
    /// </summary>
    public ClientType Renames(string wire, string member)
    {
        _ = Shape[wire];
        _wireNames.Add(member, wire);
        return this;
    }

    /// <summary>Adds a parameter of a constructor that is not named like the member for the same property.</summary>
    public ClientType RenamesParameter(string wire, string parameter)
    {
        _constructorNames.Add(parameter);
        return Renames(wire, parameter);
    }

    /// <summary>Adds a static method whose parameters are named like the properties that they set.</summary>
    public ClientType Creates(string method)
    {
        Factories.Add(new(method, null));
        return this;
    }

    /// <summary>Adds a static method whose arguments are the elements, or the properties of the only element, of a list.</summary>
    public ClientType CreatesList(string method, string wire)
    {
        Factories.Add(new(method, Shape[wire]));
        return this;
    }

    /// <summary>Returns the property that a member or a parameter sets, or null.</summary>
    public PropertyShape? Find(string name)
    {
        if (_wireNames.TryGetValue(name, out var wire)) return Shape[wire];
        foreach (var property in Shape.Properties)
        {
            if (property.Wire.Equals(name, StringComparison.OrdinalIgnoreCase)) return property;
        }

        return null;
    }

    /// <summary>Returns the names that the member for a property may have.</summary>
    public IEnumerable<string> MembersOf(string wire)
    {
        foreach (var renamed in _wireNames)
        {
            if (renamed.Value == wire && !_constructorNames.Contains(renamed.Key)) yield return renamed.Key;
        }

        yield return Shape[wire].ClrName;
    }
}
