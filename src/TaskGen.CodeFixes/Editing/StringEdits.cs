using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Reporting;
using TaskGen.Analyzers.Rules;

namespace TaskGen.CodeFixes.Editing;

/// <summary>
/// Changes the value of a string where it is written: verbatim and raw strings stay what they are, and so do the pieces of a sum.
/// </summary>
internal static class StringEdits
{
    /// <summary>Replaces the string at the diagnostic; null if it is not written in this document.</summary>
    public static IReadOnlyList<TextChange>? Replace(CodeFixEditContext context, string? text)
    {
        if (text is null || context[FixProperties.Constant] == FixProperties.PartOfConstant) return null;
        if (context.Expression is not { } expression) return null;
        if (expression is not (LiteralExpressionSyntax or BinaryExpressionSyntax or InterpolatedStringExpressionSyntax
            or ParenthesizedExpressionSyntax)
            || context.Model.GetConstantValue(expression, context.CancellationToken).Value is not string before)
        {
            return null;
        }

        // Fix All has replaced it for another diagnostic.
        return before == text ? null : Edit(context, expression, before, text) ?? Rewrite(context, expression, text);
    }

    /// <summary>Replaces a part of a string, in the syntax of the string; null if that is not possible.</summary>
    public static IReadOnlyList<TextChange>? ReplacePart(CodeFixEditContext context, TextSpan part, string text)
    {
        var token = context.Root.FindToken(part.Start);
        if (!token.Span.Contains(part)) return null;
        return Escape(token, text) is { } escaped && new TextChange(part, escaped) is var change && IsConstantAfter(context, change)
            ? [change]
            : null;
    }

    /// <summary>
    /// Determines whether the string at the diagnostic is a constant after an edit; in an interpolated string braces may begin an
    /// expression.
    /// </summary>
    public static bool IsConstantAfter(CodeFixEditContext context, TextChange change) =>
        context.Expression is { } expression && ValueAfter(context, expression, [change]) is not null;

    /// <summary>Returns a text as an interpolated string has it; null if the string can't hold it as it is.</summary>
    public static string? EscapeIn(InterpolatedStringExpressionSyntax whole, string text) => whole.StringStartToken.Kind() switch
    {
        SyntaxKind.InterpolatedStringStartToken => Braces(Regular(text)),
        SyntaxKind.InterpolatedVerbatimStringStartToken => Braces(text.Replace("\"", "\"\"")),
        _ => text.IndexOfAny(['\n', '\r']) < 0 ? text : null,
    };

    /// <summary>Writes a text as a string of the kind of an existing one.</summary>
    public static string Literal(SyntaxToken like, string text) => like.Kind() switch
    {
        SyntaxKind.StringLiteralToken when like.Text.StartsWith("@", StringComparison.Ordinal) =>
            "@\"" + text.Replace("\"", "\"\"") + "\"",
        SyntaxKind.SingleLineRawStringLiteralToken when IsSingleRaw(text) => Quotes(like, text) + text + Quotes(like, text),
        SyntaxKind.MultiLineRawStringLiteralToken when RawLines(like, text) is { } lines => lines,
        _ => CodeFixEditContext.Literal(text),
    };

    // A literal of its own may be written anew; a sum or an interpolated string may not, since it refers to constants.
    private static IReadOnlyList<TextChange>? Rewrite(CodeFixEditContext context, ExpressionSyntax expression, string text)
    {
        if (expression is not LiteralExpressionSyntax { Token: var token }) return null;
        var isOnOneLine = token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) && !IsSingleRaw(text)
            && text.Length > 0 && text.IndexOfAny(['\n', '\r']) < 0;
        var lineBreak = isOnOneLine ? RawStringEdits.LineBreak(context, expression) : "";
        return [new(
            expression.Span,
            isOnOneLine ? Quotes(token, text) + lineBreak + text + lineBreak + Quotes(token, text) : Literal(token, text))];
    }

    private static IReadOnlyList<TextChange>? Edit(CodeFixEditContext context, ExpressionSyntax expression, string before, string after)
    {
        var positions = new LiteralPositions(expression, context.Compilation);
        var changes = new List<TextChange>();
        foreach (var edit in TextDiff.Find(before, after) ?? [])
        {
            if (Spans(positions, expression, edit, before.Length, out var anchor) is not { } spans)
            {
                if (edit.Start != edit.End
                    || PieceBoundaries.Insert(context, expression, positions, edit.Start, edit.Text) is not { } insertion)
                {
                    return null;
                }

                changes.Add(insertion);
                continue;
            }

            if (Escape(context.Root.FindToken(anchor), edit.Text) is not { } text) return null;
            for (var i = 0; i < spans.Count; i++) changes.Add(new(spans[i], i == 0 ? text : ""));
        }

        if (changes.Count == 0) return null;
        if (ValueAfter(context, expression, changes) == after) return changes;
        var fitting = RawStringEdits.Fit(context, expression, changes);
        return ValueAfter(context, expression, fitting) == after ? fitting : null;
    }

    // A removed part may be in several pieces of a sum. The anchor is in the piece that takes the new text.
    private static List<TextSpan>? Spans(
        LiteralPositions positions, ExpressionSyntax expression, TextDiff.Edit edit, int length, out int anchor)
    {
        anchor = 0;
        var spans = new List<TextSpan>();
        for (var i = edit.Start; i < edit.End; i++)
        {
            if (Own(i) is not { } span) return null;

            // Both units of a character above the basic plane are one escape.
            if (spans.Count > 0 && spans[spans.Count - 1] is var last && (last.End == span.Start || last == span))
            {
                spans[spans.Count - 1] = TextSpan.FromBounds(last.Start, span.End);
            }
            else
            {
                spans.Add(span);
            }
        }

        if (spans.Count == 0 && edit.Start > 0 && Own(edit.Start - 1) is { } before)
        {
            anchor = before.Start;
            return [new(before.End, 0)];
        }

        if (spans.Count == 0 && edit.Start < length && Own(edit.Start) is { } next) spans.Add(new(next.Start, 0));
        if (spans.Count == 0) return null;
        anchor = spans[0].Start;
        return spans;

        TextSpan? Own(int index) =>
            positions.Map(new(index, 1)) is { } location
                && location.SourceTree == expression.SyntaxTree
                && expression.Span.Contains(location.SourceSpan)
                    ? location.SourceSpan
                    : null;
    }

    // Null where the string can't hold the text as it is.
    private static string? Escape(SyntaxToken token, string text)
    {
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken:
                return token.Text.StartsWith("@", StringComparison.Ordinal) ? text.Replace("\"", "\"\"") : Regular(text);
            case SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken:
                return text.IndexOfAny(['\n', '\r']) < 0 ? text : null;
            case SyntaxKind.InterpolatedStringTextToken:
                return EscapeIn(token.Parent!.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>()!, text);
            default:
                return null;
        }
    }

    private static string Regular(string text)
    {
        var literal = CodeFixEditContext.Literal(text);
        return literal.Substring(1, literal.Length - 2);
    }

    private static string Braces(string text) => text.Replace("{", "{{").Replace("}", "}}");

    // An escape with a variable number of digits takes those that are inserted after it, quotation marks of raw strings count, and so do
    // the braces of interpolated ones.
    private static string? ValueAfter(CodeFixEditContext context, ExpressionSyntax expression, IReadOnlyList<TextChange> changes)
    {
        var sorted = changes.OrderBy(static change => change.Span.Start).ToList();
        if (expression is LiteralExpressionSyntax)
        {
            var shifted = sorted.Select(change =>
                new TextChange(new TextSpan(change.Span.Start - expression.SpanStart, change.Span.Length), change.NewText!));
            var text = SourceText.From(context.Text.ToString(expression.Span)).WithChanges(shifted).ToString();
            return SyntaxFactory.ParseExpression(text) is LiteralExpressionSyntax { ContainsDiagnostics: false } literal
                ? literal.Token.ValueText
                : null;
        }

        var tree = context.Root.SyntaxTree.WithChangedText(context.Text.WithChanges(sorted));
        var length = expression.Span.Length + sorted.Sum(static change => change.NewText!.Length - change.Span.Length);
        var changed = tree.GetRoot(context.CancellationToken).FindNode(
            new TextSpan(expression.SpanStart, length), getInnermostNodeForTie: true);
        return changed is { ContainsDiagnostics: false } && changed.Span == new TextSpan(expression.SpanStart, length)
            ? context.Compilation.ReplaceSyntaxTree(context.Root.SyntaxTree, tree).GetSemanticModel(tree)
                .GetConstantValue(changed, context.CancellationToken).Value as string
            : null;
    }

    private static bool IsSingleRaw(string text) =>
        text.Length > 0 && text.IndexOfAny(['\n', '\r']) < 0 && text[0] != '"' && text[text.Length - 1] != '"';

    // Null where the text has line breaks that the string does not have.
    private static string? RawLines(SyntaxToken like, string text)
    {
        var source = like.Text;
        var last = source.LastIndexOf('\n') + 1;
        var indentation = source.Substring(last, source.IndexOf('"', last) - last);
        var newLine = last > 1 && source[last - 2] == '\r' ? "\r\n" : "\n";
        if (text.Replace(newLine, "").IndexOfAny(['\r', '\n']) >= 0) return null;
        var lines = text.Split([newLine], StringSplitOptions.None).Select(line => line.Length == 0 ? "" : indentation + line);
        return Quotes(like, text) + newLine + string.Join(newLine, lines) + newLine + indentation + Quotes(like, text);
    }

    private static string Quotes(SyntaxToken like, string text)
    {
        var count = like.Text.Length - like.Text.TrimStart('"').Length;
        var run = 0;
        foreach (var c in text)
        {
            run = c == '"' ? run + 1 : 0;
            count = Math.Max(count, run + 1);
        }

        return new string('"', count);
    }
}
