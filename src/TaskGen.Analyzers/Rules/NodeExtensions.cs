using System;
using System.Globalization;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Rules;

/// <summary>Reads values of a definition, as many rules need them.</summary>
internal static class NodeExtensions
{
    private const string Unknown = "\u0001";

    /// <summary>Returns whether a property is set and is not an empty string.</summary>
    public static bool Has(this ObjectNode node, string wire) =>
        node[wire] is { } value && value is not TextNode { Parts: [ConstantText { Text: "" }] };

    /// <summary>Returns whether a property is set and is not a blank string.</summary>
    public static bool HasText(this ObjectNode node, string wire) =>
        node[wire] is { } value && !(value is TextNode { IsConstant: true } text && string.IsNullOrWhiteSpace(text.Constant));

    /// <summary>The text of a property, where it is a constant.</summary>
    public static string? Constant(this ObjectNode node, string wire) => (node[wire] as TextNode)?.Constant;

    /// <summary>The number of a property, where it is a constant.</summary>
    public static int? Integer(this ObjectNode node, string wire) => (node[wire] as IntegerNode)?.Value;

    /// <summary>Returns the source of a property, or of its object if it is missing.</summary>
    public static SourceId SourceIdOf(this ObjectNode node, string wire) =>
        node[wire] is { SourceId.IsValue: true } value ? value.SourceId : node.SourceId;

    /// <summary>Returns the source of the first leaf of an object-valued property.</summary>
    public static SourceId FirstLeafSourceIdOf(this ObjectNode node, string wire) =>
        node[wire] is ObjectNode { Properties: [var first, ..] } ? first.Value.SourceId : node.SourceIdOf(wire);

    /// <summary>
    /// Returns a text with a character that no URL contains in place of each placeholder, whose value is not known while compiling.
    /// </summary>
    public static string FillUnknown(this TextNode text) => text.Fill(Unknown);

    /// <summary>Determines whether a text is filled with an unknown value anywhere.</summary>
    public static bool HasUnknown(this string filled) => filled.IndexOf(Unknown, StringComparison.Ordinal) >= 0;

    /// <summary>Determines whether a text ends with an unknown value.</summary>
    public static bool EndsWithUnknown(this string filled) => filled.EndsWith(Unknown, StringComparison.Ordinal);

    public static string Text(this int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Converts an index into a text in which a placeholder is one character to an index into the template.</summary>
    public static int ToTemplateIndex(this TextNode text, int index)
    {
        var start = 0;
        foreach (var part in text.Parts)
        {
            var length = part is ConstantText run ? run.Text.Length : 1;
            if (index < length)
            {
                return start + (part is ConstantText constant ? TextNode.Escape(constant.Text.Substring(0, index)).Length : 0);
            }
            index -= length;
            start += new TextNode(SourceId.Type, [part]).ToTemplate().Length;
        }

        return start;
    }
}
