using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.CodeFixes.Editing;

/// <summary>Adds items to lists in the source, and removes them. Comments and directives around an item are kept.</summary>
internal static class ListEdits
{
    /// <summary>Adds an item as the last one. Where each item has a line of its own, so has the new one.</summary>
    public static TextChange Append<T>(CodeFixEditContext context, SeparatedSyntaxList<T> list, string item)
        where T : SyntaxNode => Append(context.Text, context.IndentUnit, list, item);

    /// <summary>Adds an item as the last one of a list in a text.</summary>
    public static TextChange Append<T>(SourceText text, string indentUnit, SeparatedSyntaxList<T> list, string item)
        where T : SyntaxNode
    {
        var last = list[list.Count - 1];
        var hasSeparator = list.SeparatorCount == list.Count;
        var end = hasSeparator ? list.GetSeparator(list.Count - 1).Span.End : last.Span.End;
        var trivia = hasSeparator ? list.GetSeparator(list.Count - 1).TrailingTrivia : last.GetTrailingTrivia();
        var lineBreak = LineBreakBefore(text, last);
        var between = "";
        if (trivia.LastOrDefault(IsComment) is { RawKind: not 0 } comment)
        {
            // The comment describes the last item, and stays after it.
            between = text.ToString(TextSpan.FromBounds(end, comment.Span.End));
            lineBreak ??= comment.IsKind(SyntaxKind.SingleLineCommentTrivia)
                ? TextEdits.NewLine(text) + TextEdits.Indentation(text, last.SpanStart) + indentUnit
                : null;
        }

        var added = between + (lineBreak ?? " ") + item;
        return new TextChange(new TextSpan(end, between.Length), hasSeparator ? added + "," : "," + added);
    }

    /// <summary>Adds an item before another one.</summary>
    public static TextChange Insert<T>(SourceText text, T before, string item)
        where T : SyntaxNode =>
        new(new TextSpan(before.SpanStart, 0), item + "," + (LineBreakBefore(text, before) ?? " "));

    /// <summary>Removes an item of a list and its separator.</summary>
    public static TextChange Remove(SourceText text, SyntaxNode item)
    {
        var separator = item.GetLastToken().GetNextToken();
        if (separator.IsKind(SyntaxKind.CommaToken))
        {
            var span = TextSpan.FromBounds(item.SpanStart, separator.Span.End);
            return Kept(text, item.Span.End, separator.SpanStart) is { } kept
                ? Replace(text, span, kept.TrimStart(' ', '\t'))
                : new TextChange(TextEdits.WithLine(text, span), "");
        }

        var comma = item.GetFirstToken().GetPreviousToken();
        if (!comma.IsKind(SyntaxKind.CommaToken)) return new TextChange(TextEdits.WithLine(text, item.Span), "");
        var whole = TextSpan.FromBounds(comma.SpanStart, item.Span.End);
        if (Kept(text, comma.Span.End, item.SpanStart) is { } comments) return Replace(text, whole, comments);

        // The comma may be at the beginning of the line.
        var line = TextEdits.WithLine(text, whole);
        return new TextChange(line.Start < whole.Start ? line : whole, "");
    }

    /// <summary>Returns the text between two tokens if it has a comment or a directive.</summary>
    public static string? Kept(SourceText text, int start, int end) =>
        text.ToString(TextSpan.FromBounds(start, end)) is var between && string.IsNullOrWhiteSpace(between) ? null : between;

    // Without blanks at the end of a line, or two of them.
    private static TextChange Replace(SourceText text, TextSpan span, string kept)
    {
        var line = text.Lines.GetLineFromPosition(span.End);
        var after = text.ToString(TextSpan.FromBounds(span.End, line.End));
        if (string.IsNullOrWhiteSpace(after)) return new TextChange(span, kept.TrimEnd());
        if (kept.IndexOf('\n') < 0) return new TextChange(span, kept.TrimEnd());
        return new TextChange(new TextSpan(span.Start, span.Length + after.Length - after.TrimStart().Length), kept);
    }

    private static string? LineBreakBefore(SourceText text, SyntaxNode item)
    {
        var line = text.Lines.GetLineFromPosition(item.SpanStart);
        var before = text.ToString(TextSpan.FromBounds(line.Start, item.SpanStart));
        return string.IsNullOrWhiteSpace(before) ? TextEdits.NewLine(text) + before : null;
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
}
