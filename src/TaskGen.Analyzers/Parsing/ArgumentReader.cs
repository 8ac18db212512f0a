using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Reads the arguments of attributes into values.</summary>
internal sealed class ArgumentReader(ParseContext context, TextReader texts)
{
    /// <summary>Returns the value of an argument, or null if the argument leaves its property out.</summary>
    public Node? Read(AttributeData attribute, string argument, TypedConstant constant, PropertyShape property)
    {
        if (constant.Kind != TypedConstantKind.Error && constant.IsNull) return null;
        if (property.Kind == ValueKind.Objects) return ReadHeaders(attribute, argument, constant, property.Object!);
        if (property.Kind == ValueKind.Choices)
        {
            var choices = new List<Node>();
            if (constant.Kind == TypedConstantKind.Array)
            {
                for (var i = 0; i < constant.Values.Length; i++)
                {
                    choices.Add(ReadChoice(attribute, argument, i, constant.Values[i], property));
                }
            }

            // An empty list is left out, as everywhere.
            if (constant.Kind == TypedConstantKind.Error) context.MarkUnread(attribute, argument);
            return choices.Count == 0 ? null : new ListNode(context.NewSource(attribute, argument), choices);
        }

        if (property.Kind == ValueKind.Choice) return ReadChoice(attribute, argument, element: null, constant, property);
        var sourceId = context.NewSource(attribute, argument);
        return property.Kind switch
        {
            ValueKind.Integer when constant.Value is int number => new IntegerNode(sourceId, number),
            ValueKind.Boolean when constant.Value is bool boolean => new BooleanNode(sourceId, boolean),
            ValueKind.Text or ValueKind.CommandLine or ValueKind.Arguments or ValueKind.Duration when constant.Value is string text =>
                texts.Read(text, sourceId, property.Kind),
            _ => context.Unknown(sourceId, attribute, argument),
        };
    }

    /// <summary>Returns the elements of an argument that holds strings.</summary>
    public List<Node> ReadTexts(AttributeData attribute, string argument, TypedConstant constant)
    {
        var items = new List<Node>();
        if (constant.Kind == TypedConstantKind.Error) context.MarkUnread(attribute, argument);
        if (constant.Kind != TypedConstantKind.Array || constant.IsNull) return items;
        for (var i = 0; i < constant.Values.Length; i++)
        {
            if (constant.Values[i] is { Kind: not TypedConstantKind.Error, Value: string text })
            {
                items.Add(texts.Read(text, context.NewSource(attribute, argument, i), ValueKind.Text));
            }
            else
            {
                context.MarkUnread(attribute, argument, i);
            }
        }

        return items;
    }

    private Node ReadChoice(AttributeData attribute, string argument, int? element, TypedConstant constant, PropertyShape property)
    {
        var sourceId = context.NewSource(attribute, argument, element);
        if (constant is not { Kind: TypedConstantKind.Enum, Value: int number })
        {
            return context.Unknown(sourceId, attribute, argument, element);
        }
        if (number >= 0 && number < property.Choices.Count) return new ChoiceNode(sourceId, property.Choices[number]);
        var value = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        context.Problems.Add(new EnumValueIsNotDefined(sourceId, property.Wire, value, property.Enum!));
        return context.Unknown(sourceId, attribute, argument, element);
    }

    // "Name: value", cut at the first colon outside a placeholder.
    private ListNode ReadHeaders(AttributeData attribute, string argument, TypedConstant constant, ObjectShape header)
    {
        var headers = new List<Node>();
        if (constant.Kind == TypedConstantKind.Error) context.MarkUnread(attribute, argument);
        if (constant.Kind == TypedConstantKind.Array)
        {
            for (var i = 0; i < constant.Values.Length; i++)
            {
                if (constant.Values[i] is not { Kind: not TypedConstantKind.Error, Value: string text })
                {
                    context.MarkUnread(attribute, argument, i);
                    continue;
                }

                var colon = HeaderColon(text);
                var name = (colon < 0 ? text : text.Substring(0, colon)).Trim();
                var sourceId = context.NewSource(attribute, argument, i);
                var properties = new List<PropertyNode> { Part(header.Properties[0], name, i) };
                if (colon >= 0) properties.Add(Part(header.Properties[1], text.Substring(colon + 1).Trim(), i));
                headers.Add(new ObjectNode(sourceId, properties));
            }
        }

        return new ListNode(context.NewSource(attribute, argument), headers);

        PropertyNode Part(PropertyShape property, string text, int element) =>
            new(property.Wire, texts.Read(text, context.NewSource(attribute, argument, element), property.Kind));
    }

    private static int HeaderColon(string text)
    {
        foreach (var piece in Template.Parse(text))
        {
            if (piece.IsPlaceholder) continue;
            var colon = text.IndexOf(':', piece.Start, piece.Length);
            if (colon >= 0) return colon;
        }

        return -1;
    }
}
