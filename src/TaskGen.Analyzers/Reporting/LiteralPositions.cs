using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Reporting;

/// <summary>Where the characters of a string's value are in the source.</summary>
internal sealed class LiteralPositions
{
    // Constants that refer to each other in a circle have no value, but are read while they are being typed.
    private const int MaxDepth = 16;

    private readonly Compilation? _compilation;
    private readonly List<SourceCharacter>? _characters = [];

    /// <summary>Initializes a new instance of the <see cref="LiteralPositions"/> class.</summary>
    /// <param name="expression">The expression that gives the value.</param>
    /// <param name="compilation">The compilation, which finds the constants that the expression refers to.</param>
    public LiteralPositions(ExpressionSyntax expression, Compilation? compilation)
    {
        Expression = expression;
        _compilation = compilation;
        if (!Collect(expression, depth: 0)) _characters = null;
    }

    public ExpressionSyntax Expression { get; }

    /// <summary>Returns where a part of the value is, which may be in a constant elsewhere; null if it is not known.</summary>
    public Location? Map(TextRange part)
    {
        if (_characters is not { } characters || part.Length == 0 || part.Start + part.Length > characters.Count) return null;
        var (first, last) = (characters[part.Start], characters[part.Start + part.Length - 1]);
        for (var i = part.Start; i < part.Start + part.Length; i++)
        {
            if (characters[i].Tree is null) return null;
        }

        return first.Tree == last.Tree && first.Start < last.End
            ? Location.Create(first.Tree!, TextSpan.FromBounds(first.Start, last.End))
            : null;
    }

    /// <summary>
    /// Returns the string that gives the whole value: the expression itself, or the declaration of the constant that it refers to.
    /// </summary>
    public static ExpressionSyntax Origin(ExpressionSyntax expression, Compilation? compilation)
    {
        for (var i = 0; i < MaxDepth && Declaration(expression, compilation) is { } declared; i++) expression = declared;
        return expression;
    }

    private static ExpressionSyntax? Declaration(ExpressionSyntax expression, Compilation? compilation)
    {
        if (expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)
            || compilation is null || !compilation.ContainsSyntaxTree(expression.SyntaxTree))
        {
            return null;
        }

        return compilation.GetSemanticModel(expression.SyntaxTree).GetSymbolInfo(expression).Symbol is IFieldSymbol { IsConst: true } field
            && field.DeclaringSyntaxReferences is [var reference, ..]
            && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value }
                ? value
                : null;
    }

    // By a stack of its own: a sum may have any number of pieces.
    private bool Collect(ExpressionSyntax whole, int depth)
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
                case InterpolatedStringExpressionSyntax interpolated:
                    if (!CollectInterpolated(interpolated, depth)) return false;
                    break;
                case LiteralExpressionSyntax literal:
                    if (!CollectLiteral(literal.Token)) return false;
                    break;
                case var constant:
                    if (!CollectConstant(constant, depth)) return false;
                    break;
            }
        }

        return true;
    }

    private bool CollectLiteral(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken when token.Text.StartsWith("@", StringComparison.Ordinal) =>
            CollectVerbatim(token, 2, token.Text.Length - 1, isTemplate: false),
        SyntaxKind.StringLiteralToken => CollectRegular(token, 1, token.Text.Length - 1, isTemplate: false),
        SyntaxKind.SingleLineRawStringLiteralToken => CollectRaw(token),
        SyntaxKind.MultiLineRawStringLiteralToken => CollectRawLines(token),
        _ => false,
    };

    private bool CollectInterpolated(InterpolatedStringExpressionSyntax interpolated, int depth)
    {
        foreach (var content in interpolated.Contents)
        {
            switch (content)
            {
                case InterpolatedStringTextSyntax { TextToken: var token }:
                    var isRead = interpolated.StringStartToken.Kind() switch
                    {
                        SyntaxKind.InterpolatedStringStartToken => CollectRegular(token, 0, token.Text.Length, isTemplate: true),
                        SyntaxKind.InterpolatedVerbatimStringStartToken =>
                            CollectVerbatim(token, 0, token.Text.Length, isTemplate: true),
                        _ => CollectLines(token),
                    };
                    if (!isRead) return false;
                    break;
                case InterpolationSyntax { AlignmentClause: null, FormatClause: null } interpolation:
                    if (!Collect(interpolation.Expression, depth)) return false;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private bool CollectConstant(ExpressionSyntax expression, int depth)
    {
        if (_compilation is null || depth >= MaxDepth || !_compilation.ContainsSyntaxTree(expression.SyntaxTree)) return false;
        var model = _compilation.GetSemanticModel(expression.SyntaxTree);
        if (model.GetConstantValue(expression) is not { HasValue: true, Value: var value }) return false;
        var count = _characters!.Count;
        var text = value as string ?? "";
        if (Declaration(expression, _compilation) is { } declared
            && Collect(declared, depth + 1)
            && _characters.Count == count + text.Length)
        {
            return true;
        }

        // The result of nameof, or a constant of another assembly.
        _characters.RemoveRange(count, _characters.Count - count);
        _characters.AddRange(Enumerable.Repeat(default(SourceCharacter), text.Length));
        return true;
    }

    private bool CollectRegular(SyntaxToken token, int start, int end, bool isTemplate)
    {
        var text = token.Text;
        var count = _characters!.Count;
        for (var i = start; i < end;)
        {
            var length = LengthOf(text, i, end, isTemplate);
            Add(token, i, length);

            // Above the basic plane it is two UTF-16 units.
            if (length == 10 && text[i + 1] == 'U' && text.Substring(i + 2, 8).TrimStart('0').Length > 4) Add(token, i, length);
            i += length;
        }

        // The value of a token of an interpolated string still has two braces for one.
        return _characters.Count - count == (isTemplate ? Unescape(token.ValueText) : token.ValueText).Length;
    }

    private static string Unescape(string text) => text.Replace("{{", "{").Replace("}}", "}");

    private static int LengthOf(string text, int i, int end, bool isTemplate)
    {
        if (i + 1 >= end) return 1;
        if (text[i] != '\\') return isTemplate && text[i] is '{' or '}' && text[i + 1] == text[i] ? 2 : 1;
        switch (text[i + 1])
        {
            case 'u': return Math.Min(6, end - i);
            case 'U': return Math.Min(10, end - i);
            case 'x':
                var digits = 0;
                while (digits < 4 && i + 2 + digits < end && Uri.IsHexDigit(text[i + 2 + digits])) digits++;
                return 2 + digits;
            default: return 2;
        }
    }

    private bool CollectVerbatim(SyntaxToken token, int start, int end, bool isTemplate)
    {
        var text = token.Text;
        for (var i = start; i < end;)
        {
            var isDoubled = i + 1 < end && text[i + 1] == text[i] && (text[i] == '"' || (isTemplate && text[i] is '{' or '}'));
            var length = isDoubled ? 2 : 1;
            Add(token, i, length);
            i += length;
        }

        return true;
    }

    private bool CollectRaw(SyntaxToken token)
    {
        var quotes = 0;
        while (quotes < token.Text.Length && token.Text[quotes] == '"') quotes++;
        for (var i = quotes; i < token.Text.Length - quotes; i++) Add(token, i, 1);
        return true;
    }

    private bool CollectRawLines(SyntaxToken token)
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
                Add(token, i, 1);
            }

            // Every line break except the one before the closing quotes is part of the value.
            if (next <= lastLine) Add(token, end, 1);
            line = next;
        }

        return true;
    }

    // Text of a raw interpolated string: the indentation is taken from the beginning of each line.
    private bool CollectLines(SyntaxToken token)
    {
        var (lines, values) = (token.Text.Split('\n'), token.ValueText.Split('\n'));
        if (lines.Length != values.Length) return false;
        var start = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var indentation = lines[i].Length - values[i].Length;
            if (indentation < 0) return false;
            for (var k = indentation; k < lines[i].Length; k++) Add(token, start + k, 1);
            start += lines[i].Length;
            if (i < lines.Length - 1) Add(token, start++, 1);
        }

        return true;
    }

    private void Add(SyntaxToken token, int start, int length) =>
        _characters!.Add(new(token.SyntaxTree, token.SpanStart + start, token.SpanStart + start + length));

    // A character whose place is not known has no tree.
    private readonly record struct SourceCharacter(SyntaxTree? Tree, int Start, int End);
}
