using System.Globalization;
using System.Text;

namespace TaskGen.Analyzers.Emit;

/// <summary>Text as it stands in generated C#, JSON and comments.</summary>
internal static class Literal
{
    /// <summary>The inside of a JSON string, with the least escaping that JSON needs; a lone surrogate becomes U+FFFD.</summary>
    public static string Json(string text)
    {
        var json = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"': json.Append("\\\""); break;
                case '\\': json.Append("\\\\"); break;
                case '\n': json.Append("\\n"); break;
                case '\r': json.Append("\\r"); break;
                case '\t': json.Append("\\t"); break;
                case '\b': json.Append("\\b"); break;
                case '\f': json.Append("\\f"); break;
                case < ' ': json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)); break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) json.Append(c).Append(text[++i]);
                    else json.Append(char.IsSurrogate(c) ? '\ufffd' : c);
                    break;
            }
        }

        return json.ToString();
    }

    /// <summary>A C# string literal, quotation marks included. What can't be seen, or would turn the line around, is escaped.</summary>
    public static string CSharp(string text)
    {
        var literal = new StringBuilder(text.Length + 8).Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\') literal.Append('\\').Append(c);
            else if (IsVisible(text, i)) literal.Append(c);
            else literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A text inside an XML documentation comment.</summary>
    public static string Xml(string text)
    {
        var xml = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '<': xml.Append("&lt;"); break;
                case '>': xml.Append("&gt;"); break;
                case '&': xml.Append("&amp;"); break;
                default:
                    if (IsVisible(text, i)) xml.Append(c);
                    else xml.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
            }
        }

        return xml.ToString();
    }

    private static bool IsVisible(string text, int i)
    {
        var c = text[i];
        if (c is >= ' ' and < '\x7f') return true;
        if (char.IsSurrogate(c)) return false;
        return char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);
    }
}
