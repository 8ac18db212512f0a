using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace TaskGen.Analyzers.Tests.CodeFixes;

/// <summary>Finds line breaks and indentation that an edit leaves and that the text did not have before.</summary>
internal static class LayoutFaults
{
    public static IEnumerable<string> Find(string old, string text)
    {
        if (text.Contains('\r') != old.Contains('\r') || (text.Contains('\r') && Regex.IsMatch(text, "(?<!\r)\n|\r(?!\n)")))
        {
            yield return "mixes line breaks";
        }

        if (Lines(text, @"[ \t]\r?$").Except(Lines(old, @"[ \t]\r?$")).Any()) yield return "leaves blanks at the end of a line";
        if (old.Contains('\t') && Regex.IsMatch(text, "^\t* ", RegexOptions.Multiline)) yield return "mixes tabs and spaces";
        if (!old.Contains('\t') && text.Contains('\t')) yield return "brings tabs";
        if (Lines(text, @"^\s*$").Length > Lines(old, @"^\s*$").Length) yield return "leaves an empty line";
    }

    private static string[] Lines(string text, string pattern) =>
        [.. text.Split('\n').Where(line => Regex.IsMatch(line, pattern))];
}
