using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.OfficialClients;

/// <summary>
/// What an object may become: other code may set a missing property, and an unknown value may be null. A finding is certain only if it
/// is reported for all variants.
/// </summary>
internal static class ClientVariants
{
    /// <summary>
    /// Returns the object with an unknown value for every property that other code may set; the object itself if there is none.
    /// </summary>
    /// <param name="node">The object.</param>
    /// <param name="shape">Its definition.</param>
    /// <param name="uses">Where objects lead.</param>
    /// <param name="maySet">Whether code that an object leads to may set a property that has a value.</param>
    public static ObjectNode WithAllThatMayBeSet(
        ObjectNode node, ObjectShape shape, Dictionary<SourceId, ObjectUse> uses, Func<ObjectShape, string, ObjectUse, bool> maySet) =>
        uses.Count == 0 ? node : WithAllThatMayBeSet(node, shape, uses, maySet, ObjectUse.Sent);

    private static ObjectNode WithAllThatMayBeSet(
        ObjectNode node,
        ObjectShape shape,
        Dictionary<SourceId, ObjectUse> uses,
        Func<ObjectShape, string, ObjectUse, bool> maySet,
        ObjectUse useOfWhole)
    {
        var own = uses.TryGetValue(node.SourceId, out var known) ? known : ObjectUse.Sent;
        var use = own > useOfWhole ? own : useOfWhole;
        var properties = new List<PropertyNode>();
        foreach (var row in shape.Properties)
        {
            var value = node[row.Wire];
            if (value is null ? own >= ObjectUse.Project : use != ObjectUse.Sent && maySet(shape, row.Wire, use))
            {
                properties.Add(new(row.Wire, new UnknownNode(node.SourceId)));
            }
            else if (value is not null)
            {
                properties.Add(new(row.Wire, Fill(value, row)));
            }
        }

        return node with { Properties = properties };

        Node Fill(Node value, PropertyShape row)
        {
            if (value is ObjectNode part) return WithAllThatMayBeSet(part, row.Object!, uses, maySet, use);
            if (value is not ListNode list) return value;
            var items = list.Items
                .Select(item => item is ObjectNode element && row.Object is { } of
                    ? WithAllThatMayBeSet(element, of, uses, maySet, use)
                    : item)
                .ToList();
            if (own >= ObjectUse.Project) items.Add(new UnknownNode(node.SourceId));
            return list with { Items = items };
        }
    }

    /// <summary>Returns the object without the values that may be null.</summary>
    public static ObjectNode WithoutAllThatMayBeNull(ObjectNode node, Dictionary<SourceId, IOperation> unknown)
    {
        return node with
        {
            Properties = node.Properties
                .Where(property => property.Value is not UnknownNode value || !MayBeNull(value))
                .Select(property => new PropertyNode(property.Wire, Without(property.Value)))
                .ToArray(),
        };

        bool MayBeNull(UnknownNode value) => !unknown.TryGetValue(value.SourceId, out var operation) || !IsNotNull(operation);

        Node Without(Node value) => value switch
        {
            ObjectNode child => WithoutAllThatMayBeNull(child, unknown),
            ListNode list => list with
            {
                Items = list.Items.Select(item => item is ObjectNode child ? WithoutAllThatMayBeNull(child, unknown) : item).ToArray(),
            },
            _ => value,
        };
    }

    private static bool IsNotNull(IOperation operation) =>
        operation is IObjectCreationOperation or IInterpolatedStringOperation or IBinaryOperation
            || operation.Type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T }
            || operation.SemanticModel?.GetTypeInfo(operation.Syntax).Nullability.FlowState == NullableFlowState.NotNull;
}
