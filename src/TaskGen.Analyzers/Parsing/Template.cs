using System.Collections.Generic;
using System.Text.RegularExpressions;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model.Problems;

namespace TaskGen.Analyzers.Parsing;

/// <summary>
/// Splits a template into constant runs and placeholders: <c>{Member}</c>, <c>{Member:format}</c>, <c>{{</c>, <c>}}</c>.
/// </summary>
internal static class Template
{
    private static readonly char[] Braces = ['{', '}'];

    // A name and a format: what is left out of a placeholder that is not closed is text.
    private static readonly Regex Unclosed = new(
        @"\G\{(?:@?\w+(?:\(\))?(?:\.@?\w+(?:\(\))?)*(?::(?:[\w#.,/:+-]+|(?=['""]*\z)))?)?", RegexOptions.CultureInvariant);

    /// <summary>A piece of a template.</summary>
    /// <param name="Start">The index of its first character in the text.</param>
    /// <param name="Length">Its length in the text.</param>
    /// <param name="Text">The constant, unescaped; the member's path in a placeholder.</param>
    /// <param name="IsPlaceholder">Whether it is a placeholder.</param>
    /// <param name="Format">The placeholder's format, or null.</param>
    /// <param name="Fault">What is wrong with it, or null. The text is then the piece itself.</param>
    internal readonly record struct Piece(
        int Start, int Length, string Text, bool IsPlaceholder = false, string? Format = null, TemplateFault? Fault = null);

    public static List<Piece> Parse(string text)
    {
        var pieces = new List<Piece>();
        var run = new System.Text.StringBuilder();
        var runStart = 0;
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (c is not ('{' or '}'))
            {
                var brace = text.IndexOfAny(Braces, i);
                var end = brace < 0 ? text.Length : brace;
                run.Append(text, i, end - i);
                i = end;
                continue;
            }

            if (i + 1 < text.Length && text[i + 1] == c)
            {
                run.Append(c);
                i += 2;
                continue;
            }

            if (run.Length > 0) pieces.Add(new(runStart, i - runStart, run.ToString()));
            run.Clear();
            if (c == '}')
            {
                pieces.Add(new(i, 1, "}", Fault: TemplateFault.UnexpectedClosingBrace));
                i++;
            }
            else
            {
                var piece = Placeholder(text, i);
                pieces.Add(piece);
                i += piece.Length;
            }

            runStart = i;
        }

        if (run.Length > 0 || pieces.Count == 0) pieces.Add(new(runStart, text.Length - runStart, run.ToString()));
        return pieces;
    }

    /// <summary>
    /// Returns a template as a command line is read, with a mark for each placeholder, also for one that is being typed.
    /// </summary>
    public static string MarkPlaceholders(string template)
    {
        var text = new System.Text.StringBuilder();
        foreach (var piece in Parse(template))
        {
            if (piece.IsPlaceholder || piece.Fault is not null) text.Append(QuotedChar.PlaceholderMark);
            else text.Append(piece.Text);
        }

        return text.ToString();
    }

    private static Piece Placeholder(string text, int start)
    {
        var end = text.IndexOfAny(Braces, start + 1);
        if (end < 0 || text[end] == '{')
        {
            var unclosed = Unclosed.Match(text, start).Value;
            return new(start, unclosed.Length, unclosed, Fault: TemplateFault.UnclosedBrace);
        }

        var length = end + 1 - start;
        var whole = text.Substring(start, length);
        var inside = text.Substring(start + 1, length - 2);
        var colon = inside.IndexOf(':');
        var path = (colon < 0 ? inside : inside.Substring(0, colon)).Trim();
        var format = colon < 0 ? null : inside.Substring(colon + 1);

        if (path.Length == 0) return new(start, length, whole, Fault: TemplateFault.EmptyPlaceholder);
        if (format is { Length: 0 }) return new(start, length, whole, Fault: TemplateFault.EmptyFormat);
        if (!IsPath(path)) return new(start, length, whole, Fault: TemplateFault.InvalidName);
        return new(start, length, path, IsPlaceholder: true, format);
    }

    private static bool IsPath(string path)
    {
        foreach (var step in path.Split('.'))
        {
            var name = step.EndsWith("()", System.StringComparison.Ordinal) ? step.Substring(0, step.Length - 2) : step;
            if (name.StartsWith("@", System.StringComparison.Ordinal)) name = name.Substring(1);
            if (!Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(name)) return false;

            // The compiler ignores invisible formatting characters, such as changes of direction, in identifiers: no member has them in
            // its name.
            foreach (var c in name)
            {
                if (char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format) return false;
            }
        }

        return true;
    }
}
