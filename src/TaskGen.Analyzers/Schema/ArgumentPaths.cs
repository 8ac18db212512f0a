using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.Schema;

/// <summary>Which leaf of its object each argument of an attribute gives, read off the schema.</summary>
internal static class ArgumentPaths
{
    private static readonly Dictionary<string, Dictionary<string, EquatableArray<PropertyShape>>> ByAttribute =
        AttributeTable.All.Where(static attribute => !attribute.IsForMembersOnly && attribute.Target?.Kind != ValueKind.Texts)
            .ToDictionary(static attribute => attribute.Name, Collect);

    /// <summary>The path from the attribute's object to the leaf; default for an argument that gives none.</summary>
    public static EquatableArray<PropertyShape> Find(AttributeShape attribute, string argument) =>
        ByAttribute.TryGetValue(attribute.Name, out var paths) && paths.TryGetValue(argument, out var path) ? path : default;

    /// <summary>All arguments of an attribute.</summary>
    public static IEnumerable<KeyValuePair<string, EquatableArray<PropertyShape>>> Of(AttributeShape attribute) =>
        ByAttribute.TryGetValue(attribute.Name, out var paths) ? paths : [];

    private static Dictionary<string, EquatableArray<PropertyShape>> Collect(AttributeShape attribute)
    {
        var paths = new Dictionary<string, EquatableArray<PropertyShape>>();
        Collect(attribute.Object, [], paths, isRoot: attribute.Target is null);
        return paths;
    }

    private static void Collect(
        ObjectShape shape, EquatableArray<PropertyShape> above, Dictionary<string, EquatableArray<PropertyShape>> paths, bool isRoot)
    {
        foreach (var property in shape.Properties)
        {
            if (property.HasOwnAttribute || (isRoot && property.Kind is ValueKind.Object or ValueKind.Objects)) continue;
            var path = above.Add(property);
            if (property.Kind == ValueKind.Object) Collect(property.Object!, path, paths, isRoot: false);
            else paths.Add(property.Argument, path);
        }
    }
}
