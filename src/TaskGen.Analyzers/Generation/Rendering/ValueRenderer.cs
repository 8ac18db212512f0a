using System;
using System.Text;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Generation.Code;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Generation.Rendering;

/// <summary>Renders values and conditions as C# expressions.</summary>
internal static class ValueRenderer
{
    public static StringBuilder AppendValue(this StringBuilder code, CodeValue value) => value.Form switch
    {
        CodeValueForm.Local => code.Append(value.Local),
        CodeValueForm.NullableValue or CodeValueForm.ComposedText => code.Append(value.Local).Append(".Value"),
        CodeValueForm.UriText => code.Append(RuntimeNames.Values).Append(".UriText(").Append(value.Local).Append(')'),
        CodeValueForm.SingleElementList => code.Append(RuntimeNames.Values).Append(".Single(").Append(value.Local).Append(')'),
        CodeValueForm.Number => code.AppendNumber(value.Number),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>Appends the characters of a text as a span.</summary>
    public static StringBuilder AppendSpan(this StringBuilder code, CodeValue value) => value.Form == CodeValueForm.ComposedText
        ? code.AppendValue(value)
        : code.Append("global::System.MemoryExtensions.AsSpan(").AppendValue(value).Append(')');

    /// <summary>Appends a value and its format as arguments.</summary>
    public static StringBuilder AppendFormatted(this StringBuilder code, FormattedValue value)
    {
        code.AppendValue(value.Value);
        return value.Format is null ? code : code.Append(", ").AppendCSharp(value.Format);
    }

    public static StringBuilder AppendPresence(this StringBuilder code, Presence presence) =>
        code.Append(presence.Local).Append(presence.IsNotEmpty ? " is { Count: > 0 }" : " is not null");

    /// <summary>Appends a condition.</summary>
    /// <param name="code">The code.</param>
    /// <param name="condition">The condition; null if it always holds.</param>
    public static StringBuilder AppendCondition(this StringBuilder code, Condition? condition)
    {
        if (condition is null) return code.Append("true");
        if (condition.AnyOf.Count == 0) return code.Append("false");
        for (var i = 0; i < condition.AnyOf.Count; i++)
        {
            if (i > 0) code.Append(" || ");
            code.AppendPresence(condition.AnyOf[i]);
        }

        return code;
    }

    /// <summary>Appends layers of quoting as further arguments.</summary>
    public static StringBuilder AppendLayers(this StringBuilder code, EquatableArray<CommandLayer> layers)
    {
        foreach (var layer in layers) code.Append(", global::TaskGen.CommandLayer.").Append(layer.ToString());
        return code;
    }

    /// <summary>Appends limits as a further argument, if there are any.</summary>
    public static StringBuilder AppendLimits(this StringBuilder code, CommandLimits limits)
    {
        var separator = ", ";
        for (var bit = 1; bit <= (int)limits; bit <<= 1)
        {
            if (((int)limits & bit) == 0) continue;
            code.Append(separator).Append("global::TaskGen.CommandLimits.").Append(((CommandLimits)bit).ToString());
            separator = " | ";
        }

        return code;
    }
}
