using System.Globalization;
using System.Text;

namespace TaskGen.Analyzers.Generation.Rendering;

/// <summary>Writes text in generated C#, JSON, and comments. Characters that need no escape are appended in runs.</summary>
internal static class Literal
{
    /// <summary>The inside of a JSON string.</summary>
    public static string Json(string text)
    {
        foreach (var c in text)
        {
            if (!IsPlainJson(c)) return new StringBuilder(text.Length + 8).AppendJson(text).ToString();
        }

        return text;
    }

    /// <summary>The inside of a JSON string, with the least escaping that JSON needs; a lone surrogate becomes U+FFFD.</summary>
    public static StringBuilder AppendJson(this StringBuilder output, string text)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsPlainJson(c)) continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            output.Append(text, from, i - from);
            from = i + 1;
            switch (c)
            {
                case '"': output.Append("\\\""); break;
                case '\\': output.Append("\\\\"); break;
                case '\n': output.Append("\\n"); break;
                case '\r': output.Append("\\r"); break;
                case '\t': output.Append("\\t"); break;
                case '\b': output.Append("\\b"); break;
                case '\f': output.Append("\\f"); break;
                case < ' ': output.AppendCode(c); break;
                default: output.Append('\ufffd'); break;
            }
        }

        return output.Append(text, from, text.Length - from);
    }

    /// <summary>A C# string literal, quotation marks included. What can't be seen, or would turn the line around, is escaped.</summary>
    public static string CSharp(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '"' or '\\' || !IsVisible(text[i]))
            {
                return new StringBuilder(text.Length + 8).AppendCSharp(text, 0, text.Length).ToString();
            }
        }

        return "\"" + text + "\"";
    }

    /// <summary>A C# string literal of a text.</summary>
    public static StringBuilder AppendCSharp(this StringBuilder output, string text) => output.AppendCSharp(text, 0, text.Length);

    /// <summary>A C# string literal of a piece of a text.</summary>
    public static StringBuilder AppendCSharp(this StringBuilder output, string text, int start, int end)
    {
        output.Append('"');
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (c is not ('"' or '\\') && IsVisible(c)) continue;
            output.Append(text, start, i - start);
            start = i + 1;
            if (c is '"' or '\\') output.Append('\\').Append(c);
            else output.AppendCode(c);
        }

        return output.Append(text, start, end - start).Append('"');
    }

    /// <summary>A number, whatever the culture of the build is.</summary>
    public static StringBuilder AppendNumber(this StringBuilder output, int number) =>
        output.Append(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A text inside an XML documentation comment.</summary>
    public static StringBuilder AppendXml(this StringBuilder output, string text)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not ('<' or '>' or '&') && IsVisible(c)) continue;
            output.Append(text, from, i - from);
            from = i + 1;
            switch (c)
            {
                case '<': output.Append("&lt;"); break;
                case '>': output.Append("&gt;"); break;
                case '&': output.Append("&amp;"); break;
                default: output.AppendCode(c); break;
            }
        }

        return output.Append(text, from, text.Length - from);
    }

    private static bool IsPlainJson(char c) => c is >= ' ' and not ('"' or '\\') && !char.IsSurrogate(c);

    private static void AppendCode(this StringBuilder output, char c) =>
        output.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));

    private static bool IsVisible(char c)
    {
        if (c is >= ' ' and < '\x7f') return true;
        if (char.IsSurrogate(c)) return false;
        return char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);
    }
}
