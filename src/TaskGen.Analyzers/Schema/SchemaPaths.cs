using System.Collections.Generic;

namespace TaskGen.Analyzers.Schema;

/// <summary>The paths of definitions in the request, for messages about a single record.</summary>
internal static class SchemaPaths
{
    private static readonly Dictionary<ObjectShape, string> Paths = Collect();

    /// <summary>The REST path, such as <c>outputFiles[].destination</c>; empty for the request itself.</summary>
    public static string Of(ObjectShape shape) => Paths[shape];

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
