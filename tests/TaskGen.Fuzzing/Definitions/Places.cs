using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Fuzzing.Definitions;

/// <summary>Enumerates the properties of a body, recursively: those that are present, and text properties that could be added.</summary>
internal static class Places
{
    public static IEnumerable<(JsonObject Owner, ObjectShape Shape, PropertyShape Property)> Of(JsonObject body) =>
        Of(body, TaskSchema.TaskAddParameter);

    private static IEnumerable<(JsonObject Owner, ObjectShape Shape, PropertyShape Property)> Of(JsonObject body, ObjectShape shape)
    {
        foreach (var property in shape.Properties)
        {
            // An absent property can be added if no other property depends on it.
            if (body.ContainsKey(property.Wire) || property.Kind is ValueKind.Text or ValueKind.Duration)
            {
                yield return (body, shape, property);
            }
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
