using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Reporting;

/// <summary>Where the characters of a string's value stand in the source.</summary>
internal sealed class LiteralPositions
{
    private readonly List<int>? _positions;

    /// <summary>Reads an expression; one that is no literal, nor literals put together, has no positions.</summary>
    public LiteralPositions(ExpressionSyntax expression)
    {
        Expression = expression;
        var positions = new List<int>();
        if (Collect(expression, positions)) _positions = positions;
    }

    public ExpressionSyntax Expression { get; }

    /// <summary>The span of a piece of the value; null where it is not known.</summary>
    public TextSpan? Map(TextRange part)
    {
        var (start, length) = (part.Start, part.Length);
        if (_positions is not { } positions || start + length > positions.Count) return null;
        var from = positions[start];
        var last = positions[start + length - 1];

        // The last character may be an escape: it ends where the next one begins, if that follows in the same literal.
        var end = start + length < positions.Count && positions[start + length] - last is > 0 and <= 10
            ? positions[start + length]
            : last + 1;
        return TextSpan.FromBounds(from, end);
    }

    // By a stack of its own: a sum may have any number of pieces.
    private static bool Collect(ExpressionSyntax whole, List<int> positions)
    {
        var left = new Stack<ExpressionSyntax>([whole]);
        while (left.Count > 0)
        {
            switch (left.Pop())
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    left.Push(parenthesized.Expression);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                    left.Push(sum.Right);
                    left.Push(sum.Left);
                    break;
                case var literal:
                    if (!CollectLiteral(literal, positions)) return false;
                    break;
            }
        }

        return true;
    }

    private static bool CollectLiteral(ExpressionSyntax expression, List<int> positions)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax { Token: var token } when token.IsKind(SyntaxKind.StringLiteralToken):
                return token.Text.StartsWith("@", StringComparison.Ordinal) ? Verbatim(token, positions) : Regular(token, positions);
            case LiteralExpressionSyntax { Token: var token } when token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken):
                return Raw(token, positions);
            case LiteralExpressionSyntax { Token: var token } when token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken):
                return RawLines(token, positions);
            default:
                return false;
        }
    }

    private static bool Regular(SyntaxToken token, List<int> positions)
    {
        var text = token.Text;
        for (var i = 1; i < text.Length - 1;)
        {
            positions.Add(token.SpanStart + i);
            if (text[i] != '\\' || i + 1 >= text.Length)
            {
                i++;
                continue;
            }

            switch (text[i + 1])
            {
                case 'u':
                    i += 6;
                    break;
                case 'U':
                    // Above the basic plane it is two UTF-16 units.
                    if (i + 10 <= text.Length && text.Substring(i + 2, 8).TrimStart('0').Length > 4) positions.Add(token.SpanStart + i);
                    i += 10;
                    break;
                case 'x':
                    var digits = 0;
                    while (digits < 4 && i + 2 + digits < text.Length && Uri.IsHexDigit(text[i + 2 + digits])) digits++;
                    i += 2 + digits;
                    break;
                default:
                    i += 2;
                    break;
            }
        }

        return positions.Count > 0 || token.ValueText.Length == 0;
    }

    private static bool Verbatim(SyntaxToken token, List<int> positions)
    {
        for (var i = 2; i < token.Text.Length - 1; i++)
        {
            positions.Add(token.SpanStart + i);
            if (token.Text[i] == '"') i++;
        }

        return true;
    }

    private static bool Raw(SyntaxToken token, List<int> positions)
    {
        var quotes = 0;
        while (quotes < token.Text.Length && token.Text[quotes] == '"') quotes++;
        for (var i = quotes; i < token.Text.Length - quotes; i++) positions.Add(token.SpanStart + i);
        return true;
    }

    private static bool RawLines(SyntaxToken token, List<int> positions)
    {
        var text = token.Text;
        var lastLine = text.LastIndexOf('\n');
        var quote = text.IndexOf('"', Math.Max(lastLine, 0));
        var indentation = quote - lastLine - 1;
        var line = text.IndexOf('\n') + 1;
        while (line > 0 && line <= lastLine)
        {
            var end = text.IndexOf('\n', line);
            var next = end + 1;
            for (var i = Math.Min(line + indentation, end); i < end; i++)
            {
                if (text[i] == '\r' && i == end - 1 && next > lastLine) break;
                positions.Add(token.SpanStart + i);
            }

            // The line break is part of the value, but for the one before the closing quotes.
            if (next <= lastLine) positions.Add(token.SpanStart + end);
            line = next;
        }

        return true;
    }
}
