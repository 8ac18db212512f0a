using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Reporting;

namespace TaskGen.CodeFixes.Editing;

/// <summary>Finds where a text is inserted next to a constant that a sum or an interpolated string refers to.</summary>
internal static class PieceBoundaries
{
    /// <summary>Returns the insertion of a text at an index of the value; null where no constant begins or ends there.</summary>
    /// <param name="context">The document.</param>
    /// <param name="expression">The sum or the interpolated string.</param>
    /// <param name="positions">Where the characters of its value are.</param>
    /// <param name="index">The index.</param>
    /// <param name="text">The text.</param>
    public static TextChange? Insert(
        CodeFixEditContext context, ExpressionSyntax expression, LiteralPositions positions, int index, string text)
    {
        var next = 0;
        foreach (var (constant, length) in Constants(context, expression))
        {
            while (IsWritten(positions, expression, next)) next++;
            if (next == index && Before(constant, text) is { } before) return before;
            next += length;
            if (next == index && After(constant, text) is { } after) return after;
        }

        return null;
    }

    private static TextChange? Before(ExpressionSyntax constant, string text) => constant.Parent switch
    {
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax whole } interpolation =>
            StringEdits.EscapeIn(whole, text) is { } escaped ? new(new TextSpan(interpolation.SpanStart, 0), escaped) : null,
        BinaryExpressionSyntax => new(new TextSpan(constant.SpanStart, 0), CodeFixEditContext.Literal(text) + " + "),
        _ => null,
    };

    private static TextChange? After(ExpressionSyntax constant, string text) => constant.Parent switch
    {
        InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax whole } interpolation =>
            StringEdits.EscapeIn(whole, text) is { } escaped ? new(new TextSpan(interpolation.Span.End, 0), escaped) : null,
        BinaryExpressionSyntax => new(new TextSpan(constant.Span.End, 0), " + " + CodeFixEditContext.Literal(text)),
        _ => null,
    };

    private static bool IsWritten(LiteralPositions positions, ExpressionSyntax expression, int index) =>
        positions.Map(new TextRange(index, 1)) is { } location
            && location.SourceTree == expression.SyntaxTree
            && expression.Span.Contains(location.SourceSpan);

    // The constants in the order of the value, with the lengths of their texts.
    private static IEnumerable<(ExpressionSyntax Constant, int Length)> Constants(
        CodeFixEditContext context, ExpressionSyntax expression) =>
        expression.DescendantNodes(static node => node is BinaryExpressionSyntax
            or ParenthesizedExpressionSyntax
            or InterpolatedStringExpressionSyntax
            or InterpolationSyntax)
            .OfType<ExpressionSyntax>()
            .Where(static node => node is not (BinaryExpressionSyntax
                or ParenthesizedExpressionSyntax
                or InterpolatedStringExpressionSyntax
                or LiteralExpressionSyntax))
            .Select(node => (node, (context.Model.GetConstantValue(node, context.CancellationToken).Value as string ?? "").Length));
}
