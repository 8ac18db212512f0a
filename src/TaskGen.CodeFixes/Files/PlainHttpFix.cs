using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.CodeFixes.Editing;
using TaskGen.Validation;

namespace TaskGen.CodeFixes.Files;

/// <summary>
/// TG4015: uses https. The rest of the URL, which may contain a signature, is neither changed nor passed on by the rule.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PlainHttpFix))]
public sealed class PlainHttpFix() : TaskFixProvider(RuleIds.PlainHttp)
{
    private static readonly SyntaxKind[] Kinds =
    [
        SyntaxKind.StringLiteralToken, SyntaxKind.InterpolatedStringTextToken, SyntaxKind.SingleLineRawStringLiteralToken,
        SyntaxKind.MultiLineRawStringLiteralToken,
    ];

    internal override IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context)
    {
        if (context.Expression is not { } expression || !IsString(expression)) yield break;
        var first = expression.DescendantTokens().FirstOrDefault(static token => Kinds.Contains(token.Kind()));
        if (first.Text?.IndexOf("http:", StringComparison.OrdinalIgnoreCase) is not (>= 0 and var scheme)) yield break;
        yield return new CodeFixEdit("Use HTTPS", "Replace",
            new TextChange(new TextSpan(first.SpanStart + scheme + "http".Length, 0), "s"));
    }

    private static bool IsString(ExpressionSyntax expression) => expression
        is LiteralExpressionSyntax or BinaryExpressionSyntax or ParenthesizedExpressionSyntax or InterpolatedStringExpressionSyntax;
}
