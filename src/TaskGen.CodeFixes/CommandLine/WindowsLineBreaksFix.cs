using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.CommandLines.Posix;
using TaskGen.Analyzers.Reporting;
using TaskGen.Analyzers.Rules;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.CommandLine;

/// <summary>Fixes TG1023: writes LF, or replaces the line breaks that a string has from its source file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WindowsLineBreaksFix))]
public sealed class WindowsLineBreaksFix() : TaskFixProvider(RuleIds.WindowsLineBreaks)
{
    private const string EscapedCrLf = "\\r\\n";

    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context.Expression is not { } expression
            || WindowsLineBreakSet.Parse(context[FixProperties.LineBreaks]) is not { } isReplaced)
        {
            yield break;
        }

        // Calls replace all line breaks, and those in quotation marks may be meant.
        var replacesAll = isReplaced.All(static isReplaced => isReplaced);
        var changes = (replacesAll ? ArgumentsOf(expression, context) : null)
            ?? EscapesOf(expression, isReplaced)
            ?? (replacesAll && !context.IsInConstant ? Call(expression) : null);
        if (changes is not null) yield return new CodeFixEdit("Use LF line breaks", "Replace", changes);
    }

    // text.ReplaceLineEndings(), which writes the line breaks of the system.
    private static List<TextChange>? ArgumentsOf(ExpressionSyntax expression, CodeFixEditContext context) =>
        expression is InvocationExpressionSyntax { ArgumentList: var arguments }
            && context.Model.GetOperation(expression, context.CancellationToken) is IInvocationOperation call
            && EditedText.TryGetLineEnding(call, out _)
            ? [new(arguments.Span, "(\"\\n\")")]
            : null;

    // Null where a line break is not written as these two escapes in one literal, or where Fix All has replaced some of them for another
    // diagnostic.
    private static List<TextChange>? EscapesOf(ExpressionSyntax expression, bool[] isReplaced)
    {
        var changes = new List<TextChange>();
        var count = 0;
        foreach (var token in expression.DescendantTokens(IsPartOfText))
        {
            if (!IsText(token)) continue;
            var first = count;
            if (IsRegular(token))
            {
                foreach (var change in EscapesOf(token))
                {
                    if (count < isReplaced.Length && isReplaced[count]) changes.Add(change);
                    count++;
                }
            }

            if (count - first != CountOf(token.ValueText)) return null;
        }

        return count == isReplaced.Length ? changes : null;
    }

    // What a placeholder or an argument contains is not text of the script: name.Replace("\r\n", " ").
    private static bool IsPartOfText(SyntaxNode node) => node is LiteralExpressionSyntax
        or InterpolatedStringExpressionSyntax
        or InterpolatedStringTextSyntax
        or BinaryExpressionSyntax
        or ParenthesizedExpressionSyntax;

    private static IEnumerable<TextChange> EscapesOf(SyntaxToken token)
    {
        var text = token.Text;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != '\\') continue;
            if (string.CompareOrdinal(text, i, EscapedCrLf, 0, EscapedCrLf.Length) == 0)
            {
                yield return new TextChange(new TextSpan(token.SpanStart + i, EscapedCrLf.Length / 2), "");
            }

            i++;
        }
    }

    private static int CountOf(string text)
    {
        var count = 0;
        for (var i = text.IndexOf("\r\n", StringComparison.Ordinal); i >= 0; i = text.IndexOf("\r\n", i + 2, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private static bool IsText(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken
        or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringTextToken;

    private static bool IsRegular(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken => !token.Text.StartsWith("@", StringComparison.Ordinal),
        SyntaxKind.InterpolatedStringTextToken =>
            token.Parent?.Parent is InterpolatedStringExpressionSyntax { StringStartToken: var start }
                && start.IsKind(SyntaxKind.InterpolatedStringStartToken),
        _ => false,
    };

    private static List<TextChange> Call(ExpressionSyntax expression)
    {
        const string Replacement = ".Replace(\"\\r\\n\", \"\\n\")";
        return IsPrimary(expression)
            ? [new(new TextSpan(expression.Span.End, 0), Replacement)]
            : [new(new TextSpan(expression.SpanStart, 0), "("), new(new TextSpan(expression.Span.End, 0), ")" + Replacement)];
    }

    private static bool IsPrimary(ExpressionSyntax expression) => expression is LiteralExpressionSyntax
        or InterpolatedStringExpressionSyntax
        or IdentifierNameSyntax
        or MemberAccessExpressionSyntax
        or InvocationExpressionSyntax
        or ElementAccessExpressionSyntax
        or ParenthesizedExpressionSyntax;
}
