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
    /// <summary>Returns the object with a value for every property that other code may set; the object itself if there is none.</summary>
    public static ObjectNode WithAllThatMayBeSet(ObjectNode node, ObjectShape shape, HashSet<SourceId> open)
    {
        if (open.Count == 0) return node;
        var properties = node.Properties
            .Select(property => new PropertyNode(property.Wire, Fill(property.Value, shape[property.Wire])))
            .ToList();
        if (open.Contains(node.SourceId))
        {
            foreach (var row in shape.Properties)
            {
                var at = properties.FindIndex(property => property.Wire == row.Wire);
                if (at < 0)
                {
                    properties.Add(new(row.Wire, new UnknownNode(node.SourceId)));
                }
                else if (properties[at].Value is ListNode list)
                {
                    properties[at] = new(row.Wire, list with { Items = list.Items.Add(new UnknownNode(node.SourceId)) });
                }
            }
        }

        return node with { Properties = properties };

        Node Fill(Node value, PropertyShape row) => value switch
        {
            ObjectNode child => WithAllThatMayBeSet(child, row.Object!, open),
            ListNode list when row.Object is { } element => list with
            {
                Items = list.Items.Select(item => item is ObjectNode child ? WithAllThatMayBeSet(child, element, open) : item).ToArray(),
            },
            _ => value,
        };
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
