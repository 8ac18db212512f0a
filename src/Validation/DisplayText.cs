using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace TaskGen.Validation;

/// <summary>
/// Prepares texts of users for messages: without secrets, and without the characters that would begin a new line, control a terminal, or
/// reverse the order of what follows.
/// </summary>
internal static class DisplayText
{
    /// <summary>The number of values that a list shows.</summary>
    public const int MaxItems = 10;

    private const int MaxLength = 400;

    /// <summary>Returns a text on one line, with masked secrets and escaped control characters.</summary>
    public static string Of(string text) => Escape(SecretPatterns.Redact(text));

    /// <summary>Returns a value like <see cref="Of"/>, cut off if it is long.</summary>
    public static string Value(string value)
    {
        var text = Of(value);
        if (text.Length <= MaxLength) return text;
        return text.Substring(0, char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength) + "…";
    }

    /// <summary>Returns the first values of a list in single quotation marks, and the number of the others.</summary>
    /// <param name="values">The values.</param>
    /// <param name="separator">The text between two values.</param>
    public static string List(IReadOnlyList<string> values, string separator = ", ")
    {
        var shown = string.Join(separator, values.Take(MaxItems).Select(static value => $"'{Value(value)}'"));
        return values.Count <= MaxItems ? shown : $"{shown}, {Others(values.Count)}";
    }

    /// <summary>Returns how many items of a list are not shown, such as <c>and 4,990 more</c>.</summary>
    /// <param name="count">The number of all items, of which the first <see cref="MaxItems"/> are shown.</param>
    public static string Others(int count) => $"and {(count - MaxItems).ToString("N0", CultureInfo.InvariantCulture)} more";

    private static string Escape(string text)
    {
        var first = 0;
        while (first < text.Length && !IsEscaped(text, first)) first++;
        if (first == text.Length) return text;
        var escaped = new StringBuilder(text, 0, first, text.Length + 16);
        for (var i = first; i < text.Length; i++)
        {
            if (!IsEscaped(text, i)) escaped.Append(text[i]);
            else if (text[i] == '\n') escaped.Append("\\n");
            else if (text[i] == '\r') escaped.Append("\\r");
            else if (text[i] == '\t') escaped.Append("\\t");
            else escaped.Append("\\u").Append(((int)text[i]).ToString("x4", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }

    private static bool IsEscaped(string text, int index)
    {
        var c = text[index];
        if (c is >= ' ' and <= '~') return false;
        if (char.IsHighSurrogate(c)) return index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]);
        if (char.IsLowSurrogate(c)) return index == 0 || !char.IsHighSurrogate(text[index - 1]);

        return IsControl(c);
    }

    /// <summary>Returns whether a character is a control character, a line separator, or a mark that sets the direction of text.</summary>
    public static bool IsControl(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\u061c' or '\u200e' or '\u200f'
        or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
