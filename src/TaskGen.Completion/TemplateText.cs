using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Completion;

/// <summary>The string argument of an attribute that the caret is in, up to the caret.</summary>
internal sealed class TemplateText
{
    // @"
    private const int VerbatimStart = 2;

    private TemplateText(SyntaxToken token, AttributeArgumentSyntax argument, string source) =>
        (Token, Argument, Source) = (token, argument, source);

    /// <summary>Gets the token that the caret is in.</summary>
    public SyntaxToken Token { get; }

    /// <summary>Gets the argument of the attribute.</summary>
    public AttributeArgumentSyntax Argument { get; }

    /// <summary>Gets the source of the token up to the caret.</summary>
    public string Source { get; }

    /// <summary>Gets the attribute.</summary>
    public AttributeSyntax Attribute => (AttributeSyntax)Argument.Parent!.Parent!;

    /// <summary>Gets a value indicating whether a backslash begins an escape sequence in the source.</summary>
    public bool HasEscapes => IsRegular(Token) || StringStart(Token) == SyntaxKind.InterpolatedStringStartToken;

    /// <summary>Finds the string at a position; null if there is none, or if it is not an argument of an attribute.</summary>
    public static TemplateText? Find(SyntaxNode? root, int position)
    {
        if (root is null || position <= 0) return null;
        var token = root.FindToken(position - 1);
        if (token.SpanStart >= position || !IsString(token)) return null;
        var source = token.Text.Substring(0, System.Math.Min(position - token.SpanStart, token.Text.Length));
        return !IsAfterEnd(token, source)
            && !IsBeforeStart(token, source)
            && token.Parent?.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { Parent.Parent: AttributeSyntax } argument
            ? new(token, argument, source)
            : null;
    }

    /// <summary>Returns the value of the argument up to the caret.</summary>
    public string ReadValue(SemanticModel model, CancellationToken cancellationToken)
    {
        var before = new Stack<string>();
        before.Push(Decode());
        for (SyntaxNode node = Token.Parent!; node != Argument; node = node.Parent!)
        {
            if (node.Parent is BinaryExpressionSyntax sum && sum.Right == node) before.Push(Constant(sum.Left));
            if (node.Parent is not InterpolatedStringExpressionSyntax interpolated) continue;
            foreach (var content in interpolated.Contents.TakeWhile(content => content != node).Reverse())
            {
                before.Push(content is InterpolationSyntax { Expression: var expression } ? Constant(expression)
                    : Unescape(
                        ((InterpolatedStringTextSyntax)content).TextToken.ValueText, interpolated.StringStartToken.Kind()));
            }
        }

        return string.Concat(before);

        string Constant(ExpressionSyntax expression) => model.GetConstantValue(expression, cancellationToken).Value as string ?? "";
    }

    /// <summary>Returns the source of the token after the caret.</summary>
    public string Rest => Token.Text.Substring(Source.Length);

    private string Decode()
    {
        if (StringStart(Token) is { } start) return Unescape(HasEscapes ? DecodeEscapes(Source) : Source, start);
        if (IsRegular(Token)) return DecodeEscapes(Source.Substring(1));
        return Token.IsKind(SyntaxKind.StringLiteralToken) ? Source.Substring(VerbatimStart).Replace("\"\"", "\"") : Source.TrimStart('"');
    }

    private static string DecodeEscapes(string source)
    {
        var backslashes = source.Length - source.TrimEnd('\\').Length;
        return SyntaxFactory.ParseToken("\"" + (backslashes % 2 == 0 ? source : source.Substring(0, source.Length - 1)) + "\"").ValueText;
    }

    // In a raw string a brace that is text is a single one.
    private static string Unescape(string text, SyntaxKind? start) =>
        start is SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken
            ? text.Replace("{{", "{").Replace("}}", "}")
            : text;

    // The format of an expression in an interpolated string is not a part of the text.
    private static bool IsString(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken
        or SyntaxKind.MultiLineRawStringLiteralToken
        || token.Parent is InterpolatedStringTextSyntax;

    private static bool IsRegular(SyntaxToken token) => token.IsKind(SyntaxKind.StringLiteralToken) && token.Text[0] == '"';

    private static SyntaxKind? StringStart(SyntaxToken token) =>
        token.Parent is InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax { StringStartToken: var start } }
            ? start.Kind()
            : null;

    // Among the opening characters.
    private static bool IsBeforeStart(SyntaxToken token, string source) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken => token.Text[0] == '@' && source.Length < VerbatimStart,
        SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken =>
            token.Text[source.Length - 1] == '"' && source.Length < token.Text.Length && token.Text[source.Length] == '"'
                && source.Trim('"').Length == 0,
        _ => false,
    };

    // After the closing quotation mark, or among those of a raw string.
    private static bool IsAfterEnd(SyntaxToken token, string source)
    {
        if (token.IsKind(SyntaxKind.InterpolatedStringTextToken) || token.GetDiagnostics().Any()) return false;
        return source.Length == token.Text.Length
            || (!token.IsKind(SyntaxKind.StringLiteralToken)
                && source[source.Length - 1] == '"'
                && token.Text.Substring(source.Length).Trim('"').Length == 0);
    }
}
