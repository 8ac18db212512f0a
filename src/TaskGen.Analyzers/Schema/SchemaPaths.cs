using System.Collections.Generic;
using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.Schema;

/// <summary>The paths of definitions in the request, for messages about a single record.</summary>
internal static class SchemaPaths
{
    private static readonly Dictionary<ObjectShape, string> Paths = Collect();

    /// <summary>
    /// Gets the paths of the texts whose placeholders are quoted: the command line of the task, which shows the operating system of the
    /// others, comes first.
    /// </summary>
    public static IReadOnlyList<EquatableArray<PropertyShape>> CommandLines { get; } =
        CollectCommandLines(TaskSchema.TaskAddParameter, []);

    /// <summary>The REST path, such as <c>outputFiles[].destination</c>; empty for the request itself.</summary>
    public static string Of(ObjectShape shape) => Paths[shape];

    // A property of an object comes before those of the objects in it.
    private static List<EquatableArray<PropertyShape>> CollectCommandLines(ObjectShape shape, EquatableArray<PropertyShape> above)
    {
        var paths = new List<EquatableArray<PropertyShape>>();
        foreach (var property in shape.Properties)
        {
            if (property.Kind is ValueKind.CommandLine or ValueKind.Arguments) paths.Add(above.Add(property));
        }

        foreach (var property in shape.Properties)
        {
            if (property.Kind == ValueKind.Object) paths.AddRange(CollectCommandLines(property.Object!, above.Add(property)));
        }

        return paths;
    }

    private static Dictionary<ObjectShape, string> Collect()
    {
        var paths = new Dictionary<ObjectShape, string>();
        var queue = new Queue<(ObjectShape Shape, string Path)>();
        queue.Enqueue((TaskSchema.TaskAddParameter, ""));
        while (queue.Count > 0)
        {
            var (shape, path) = queue.Dequeue();
            if (paths.ContainsKey(shape)) continue;
            paths.Add(shape, path);
            foreach (var property in shape.Properties)
            {
                if (property.Object is null) continue;
                var below = path.Length == 0 ? property.Wire : path + "." + property.Wire;
                queue.Enqueue((property.Object, property.Kind == ValueKind.Objects ? below + "[]" : below));
            }
        }

        return paths;
    }
}
