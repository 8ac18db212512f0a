using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.CodeFixes.Editing;

/// <summary>
/// Fits the quotation marks of raw strings to their edited text: there are more of them than in the text, and a text that begins or ends
/// with one has a line of its own.
/// </summary>
internal static class RawStringEdits
{
    /// <summary>Returns the changes with those of the quotation marks.</summary>
    public static IReadOnlyList<TextChange> Fit(
        CodeFixEditContext context, ExpressionSyntax expression, IReadOnlyList<TextChange> changes)
    {
        var fitting = changes.ToList();
        foreach (var (content, quotes, isOnOneLine) in RawStrings(expression))
        {
            var text = TextAfter(context.Text, content, changes);
            var more = new string('"', Math.Max(0, LongestRun(text) + 1 - quotes));
            var isAtQuote = text.Length > 0 && (text[0] == '"' || text[text.Length - 1] == '"');
            var lineBreak = isOnOneLine && isAtQuote ? LineBreak(context, expression) : "";
            Insert(fitting, content.Start, more + lineBreak, isBefore: true);
            Insert(fitting, content.End, lineBreak + more, isBefore: false);
        }

        return fitting;
    }

    /// <summary>Returns the line break and the indentation of the lines of a raw string.</summary>
    public static string LineBreak(CodeFixEditContext context, ExpressionSyntax expression) =>
        TextEdits.NewLine(context.Text) + TextEdits.Indentation(context.Text, expression.SpanStart) + context.IndentUnit;

    // What is between the quotation marks, and their number.
    private static IEnumerable<(TextSpan Content, int Quotes, bool IsOnOneLine)> RawStrings(ExpressionSyntax expression)
    {
        foreach (var node in expression.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case LiteralExpressionSyntax { Token: var token } when token.Kind()
                    is SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken:
                    var quotes = token.Text.Length - token.Text.TrimStart('"').Length;
                    yield return (
                        TextSpan.FromBounds(token.SpanStart + quotes, token.Span.End - quotes),
                        quotes,
                        token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken));
                    break;
                case InterpolatedStringExpressionSyntax { StringStartToken: var start, StringEndToken: var end } when start.Kind()
                    is SyntaxKind.InterpolatedSingleLineRawStringStartToken or SyntaxKind.InterpolatedMultiLineRawStringStartToken:
                    yield return (
                        TextSpan.FromBounds(start.SpanStart + start.Text.LastIndexOf('"') + 1, end.SpanStart + end.Text.IndexOf('"')),
                        start.Text.Count(static c => c == '"'),
                        start.IsKind(SyntaxKind.InterpolatedSingleLineRawStringStartToken));
                    break;
            }
        }
    }

    private static string TextAfter(SourceText text, TextSpan content, IEnumerable<TextChange> changes)
    {
        var own = changes.Where(change => content.Contains(change.Span) || change.Span == new TextSpan(content.End, 0))
            .OrderBy(static change => change.Span.Start)
            .Select(change => new TextChange(new TextSpan(change.Span.Start - content.Start, change.Span.Length), change.NewText!));
        return SourceText.From(text.ToString(content)).WithChanges(own).ToString();
    }

    // Two insertions at one position are one, and an insertion is before what replaces the text that follows it.
    private static void Insert(List<TextChange> changes, int position, string text, bool isBefore)
    {
        var span = new TextSpan(position, 0);
        var known = changes.Find(change => change.Span == span).NewText;
        changes.RemoveAll(change => change.Span == span);
        changes.Insert(0, new(span, isBefore ? text + known : known + text));
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
