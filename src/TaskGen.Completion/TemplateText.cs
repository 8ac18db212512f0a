using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Completion;

/// <summary>The string argument of an attribute that the caret is in, up to the caret.</summary>
internal sealed class TemplateText
{
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

    /// <summary>Finds the string at a position; null where there is none, or where it is not an argument of an attribute.</summary>
    public static TemplateText? Find(SyntaxNode? root, int position)
    {
        if (root is null || position <= 0) return null;
        var token = root.FindToken(position - 1);
        if (token.SpanStart >= position || !IsString(token)) return null;
        var source = token.Text.Substring(0, System.Math.Min(position - token.SpanStart, token.Text.Length));
        return !IsBehindEnd(token, source)
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
                    : Unescape(((InterpolatedStringTextSyntax)content).TextToken.ValueText, StringStart(Token)));
            }
        }

        return string.Concat(before);

        string Constant(ExpressionSyntax expression) => model.GetConstantValue(expression, cancellationToken).Value as string ?? "";
    }

    /// <summary>Determines whether the argument is a command line, or arguments that are split as one.</summary>
    public bool IsCommandLine(SemanticModel model, CancellationToken cancellationToken, out bool isRun)
    {
        isRun = false;
        if (model.GetTypeInfo(Attribute, cancellationToken).Type is not { } type
            || AttributeTable.Find(type.MetadataName) is not { } shape
            || Name(model, cancellationToken) is not { } name)
        {
            return false;
        }

        var kind = shape.Object.Properties.FirstOrDefault(property => property.Argument == name)?.Kind;
        isRun = kind == ValueKind.CommandLine;
        return kind is ValueKind.CommandLine or ValueKind.Arguments;
    }

    private string? Name(SemanticModel model, CancellationToken cancellationToken)
    {
        if (Argument.NameEquals is { } equals) return equals.Name.Identifier.ValueText;
        var symbol = model.GetSymbolInfo(Attribute, cancellationToken);
        var constructor = (symbol.Symbol ?? symbol.CandidateSymbols.FirstOrDefault()) as IMethodSymbol;
        var parameter = Argument.NameColon?.Name.Identifier.ValueText
            ?? constructor?.Parameters.ElementAtOrDefault(Attribute.ArgumentList!.Arguments.IndexOf(Argument))?.Name;
        return parameter is null ? null : char.ToUpper(parameter[0], CultureInfo.InvariantCulture) + parameter.Substring(1);
    }

    private string Decode()
    {
        if (StringStart(Token) is { } start) return Unescape(HasEscapes ? DecodeEscapes(Source) : Source, start);
        if (IsRegular(Token)) return DecodeEscapes(Source.Substring(1));
        return Token.IsKind(SyntaxKind.StringLiteralToken) ? Source.Substring(2).Replace("\"\"", "\"") : Source.TrimStart('"');
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

    private static bool IsString(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken
        or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringTextToken;

    private static bool IsRegular(SyntaxToken token) => token.IsKind(SyntaxKind.StringLiteralToken) && token.Text[0] == '"';

    private static SyntaxKind? StringStart(SyntaxToken token) =>
        token.Parent is InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax { StringStartToken: var start } }
            ? start.Kind()
            : null;

    // Behind the closing quotation mark.
    private static bool IsBehindEnd(SyntaxToken token, string source) => source.Length == token.Text.Length
        && !token.IsKind(SyntaxKind.InterpolatedStringTextToken)
        && !token.GetDiagnostics().Any();
}
