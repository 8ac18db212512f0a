using System.Globalization;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Rules;

/// <summary>What rules ask of values again and again.</summary>
internal static class NodeExtensions
{
    /// <summary>The property is given, and no empty text.</summary>
    public static bool Has(this ObjectNode node, string wire) => node[wire] is { } value && value is not TextNode { Parts: [ConstantText { Text: "" }] };

    /// <summary>The property is given, and no blank text.</summary>
    public static bool HasText(this ObjectNode node, string wire) =>
        node[wire] is { } value && !(value is TextNode { IsConstant: true } text && string.IsNullOrWhiteSpace(text.Constant));

    /// <summary>The text of a property, where it is a constant.</summary>
    public static string? Constant(this ObjectNode node, string wire) => (node[wire] as TextNode)?.Constant;

    /// <summary>The number of a property, where it is a constant.</summary>
    public static int? Integer(this ObjectNode node, string wire) => (node[wire] as IntegerNode)?.Value;

    /// <summary>Where a property stands, or the object where it is missing.</summary>
    public static SourceId SourceIdOf(this ObjectNode node, string wire) => node[wire] is { SourceId.IsValue: true } value ? value.SourceId : node.SourceId;

    /// <summary>Where the first leaf of an object-valued property stands.</summary>
    public static SourceId DeepSlotOf(this ObjectNode node, string wire) =>
        node[wire] is ObjectNode { Properties: [var first, ..] } ? first.Value.SourceId : node.SourceIdOf(wire);

    /// <summary>A text by which two values are told apart, holes included; null where the value is not known.</summary>
    public static string? Key(this Node? node) => (node as TextNode)?.ToTemplate();

    public static string Text(this int number) => number.ToString(CultureInfo.InvariantCulture);
}
