using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Fuzzing.Definitions;

/// <summary>The properties of a body, with all below, by the schema: those that are there, and texts that could be.</summary>
internal static class Places
{
    public static IEnumerable<(JsonObject Owner, ObjectShape Shape, PropertyShape Property)> Of(JsonObject body) => Of(body, TaskSchema.TaskAddParameter);

    private static IEnumerable<(JsonObject Owner, ObjectShape Shape, PropertyShape Property)> Of(JsonObject body, ObjectShape shape)
    {
        foreach (var property in shape.Properties)
        {
            // What is absent may come, where it stands alone.
            if (body.ContainsKey(property.Wire) || property.Kind is ValueKind.Text or ValueKind.Duration) yield return (body, shape, property);
            var below = body[property.Wire] switch
            {
                JsonObject value => Of(value, property.Object!),
                JsonArray list when property.Object is not null => list.SelectMany(item => Of(item!.AsObject(), property.Object)),
                _ => [],
            };
            foreach (var place in below) yield return place;
        }
    }
}
