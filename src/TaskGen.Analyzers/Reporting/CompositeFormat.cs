using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace TaskGen.Analyzers.Reporting;

/// <summary>The pieces of a composite format such as <c>run {0:D4}</c>.</summary>
internal static class CompositeFormat
{
    public static List<(string Text, int? Argument, string? Format, bool HasAlignment)>? Parse(string format)
    {
        var pieces = new List<(string Text, int? Argument, string? Format, bool HasAlignment)>();
        var run = new StringBuilder();
        for (var i = 0; i < format.Length; i++)
        {
            var c = format[i];
            if (c is '{' or '}' && i + 1 < format.Length && format[i + 1] == c)
            {
                run.Append(c);
                i++;
            }
            else if (c == '{')
            {
                var end = format.IndexOf('}', i);
                if (end < 0) return null;
                var item = format.Substring(i + 1, end - i - 1);
                var colon = item.IndexOf(':');
                var head = colon < 0 ? item : item.Substring(0, colon);
                var comma = head.IndexOf(',');
                if (!int.TryParse(
                    comma < 0 ? head : head.Substring(0, comma), NumberStyles.None, CultureInfo.InvariantCulture, out var argument))
                {
                    return null;
                }

                if (run.Length > 0) pieces.Add((run.ToString(), null, null, false));
                run.Clear();
                pieces.Add(("", argument, colon < 0 ? null : item.Substring(colon + 1), comma >= 0));
                i = end;
            }
            else if (c == '}')
            {
                return null;
            }
            else
            {
                run.Append(c);
            }
        }

        if (run.Length > 0) pieces.Add((run.ToString(), null, null, false));
        return pieces;
    }
}
