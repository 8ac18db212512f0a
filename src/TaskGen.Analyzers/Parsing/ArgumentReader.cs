using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Reads the arguments of attributes into values.</summary>
internal sealed class ArgumentReader(ParseContext context, TextReader texts)
{
    /// <summary>Returns the value of an argument, or null where the argument leaves its property out.</summary>
    public Node? Read(AttributeData attribute, string argument, TypedConstant constant, PropertyShape property)
    {
        if (constant.Kind != TypedConstantKind.Error && constant.IsNull) return null;
        if (property.Kind == ValueKind.Objects) return ReadHeaders(attribute, argument, constant, property.Object!);
        if (property.Kind == ValueKind.Choices)
        {
            var choices = new List<Node>();
            if (constant.Kind == TypedConstantKind.Array)
            {
                for (var i = 0; i < constant.Values.Length; i++) choices.Add(ReadChoice(constant.Values[i], property, context.NewSource(attribute, argument, i)));
            }

            // An empty list is left out, as everywhere.
            return choices.Count == 0 ? null : new ListNode(context.NewSource(attribute, argument), choices);
        }

        var sourceId = context.NewSource(attribute, argument);
        return property.Kind switch
        {
            ValueKind.Choice => ReadChoice(constant, property, sourceId),
            ValueKind.Integer when constant.Value is int number => new IntegerNode(sourceId, number),
            ValueKind.Boolean when constant.Value is bool boolean => new BooleanNode(sourceId, boolean),
            ValueKind.Text or ValueKind.CommandLine or ValueKind.Duration when constant.Value is string text => texts.Read(text, sourceId, property.Kind),
            _ => new UnknownNode(sourceId),
        };
    }

    /// <summary>Returns the elements of an argument that holds strings.</summary>
    public List<Node> ReadTexts(AttributeData attribute, string argument, TypedConstant constant)
    {
        var items = new List<Node>();
        if (constant.Kind != TypedConstantKind.Array || constant.IsNull) return items;
        for (var i = 0; i < constant.Values.Length; i++)
        {
            if (constant.Values[i] is { Kind: not TypedConstantKind.Error, Value: string text })
            {
                items.Add(texts.Read(text, context.NewSource(attribute, argument, i), ValueKind.Text));
            }
        }

        return items;
    }

    private Node ReadChoice(TypedConstant constant, PropertyShape property, SourceId sourceId)
    {
        if (constant is not { Kind: TypedConstantKind.Enum, Value: int number }) return new UnknownNode(sourceId);
        if (number >= 0 && number < property.Choices.Count) return new ChoiceNode(sourceId, property.Choices[number]);
        context.Problems.Add(new EnumValueIsNotDefined(sourceId, property.Wire, number, property.Enum!));
        return new UnknownNode(sourceId);
    }

    // "Name: value", cut at the first colon outside a placeholder.
    private ListNode ReadHeaders(AttributeData attribute, string argument, TypedConstant constant, ObjectShape header)
    {
        var headers = new List<Node>();
        if (constant.Kind == TypedConstantKind.Array)
        {
            for (var i = 0; i < constant.Values.Length; i++)
            {
                if (constant.Values[i] is not { Kind: not TypedConstantKind.Error, Value: string text }) continue;
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
