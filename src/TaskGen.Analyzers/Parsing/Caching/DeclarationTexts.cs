using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Analyzers.Parsing.Caching;

/// <summary>
/// Everything of a file that a definition can depend on, as one text for each type name: two versions of a file declare the same type if
/// the texts are equal. The texts hold the kinds of nodes beside the tokens, so that no two different trees share a text, and are
/// compared as a whole, so that no collision can hide a difference.
/// </summary>
internal static class DeclarationTexts
{
    private const char NodeMark = '\u0001';
    private const char TokenMark = '\u0002';
    private const char MissingMark = '\u0003';
    private const char TriviaMark = '\u0004';

    /// <summary>Returns the text of each type name that a file declares.</summary>
    public static Dictionary<string, string> Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var texts = new Dictionary<string, StringBuilder>(StringComparer.OrdinalIgnoreCase);
        var root = tree.GetRoot(cancellationToken);
        foreach (var node in root.DescendantNodes(DeclaredType.MayContainTypes))
        {
            if (DeclaredType.NameOf(node) is not { } name) continue;
            cancellationToken.ThrowIfCancellationRequested();
            if (!texts.TryGetValue(name, out var text)) texts.Add(name, text = new());
            AppendSurroundings(text, node);
            if (root.ContainsDirectives) AppendDirectivesBefore(text, root, node.SpanStart);
            Append(text, node);
        }

        return texts.ToDictionary(static pair => pair.Key, static pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Returns the text of usings.</summary>
    public static string Of(IEnumerable<UsingDirectiveSyntax> usings)
    {
        var text = new StringBuilder();
        foreach (var directive in usings) Append(text, directive);
        return text.ToString();
    }

    private static void AppendSurroundings(StringBuilder text, SyntaxNode type)
    {
        for (var node = type.Parent; node is not null; node = node.Parent)
        {
            text.Append(NodeMark).Append((char)node.RawKind);
            if (node is BaseNamespaceDeclarationSyntax space) text.Append(space.Name.ToString());
            if (node is TypeDeclarationSyntax container) text.Append(container.Identifier.ValueText).Append(container.Arity);
            if (node is CompilationUnitSyntax unit) Append(text, unit.Externs);
            foreach (var directive in DeclaredType.UsingsOf(node))
            {
                if (!directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)) Append(text, directive);
            }
        }
    }

    private static void Append(StringBuilder text, SyntaxList<ExternAliasDirectiveSyntax> externs)
    {
        foreach (var directive in externs) Append(text, directive);
    }

    // #nullable and the like reach over everything that follows.
    private static void AppendDirectivesBefore(StringBuilder text, SyntaxNode root, int position)
    {
        var directive = root.GetFirstDirective();
        while (directive is not null && directive.SpanStart < position)
        {
            text.Append(TriviaMark).Append(directive.ToString());
            directive = directive.GetNextDirective();
        }
    }

    // Not by recursion: a constant may be the sum of any number of strings.
    private static void Append(StringBuilder text, SyntaxNode declaration)
    {
        foreach (var element in declaration.DescendantNodesAndTokensAndSelf(IsRead))
        {
            if (element.IsNode)
            {
                text.Append(NodeMark).Append((char)element.RawKind);
                if (element.AsNode() is { } nested && nested != declaration && DeclaredType.NameOf(nested) is { } name) text.Append(name);
                continue;
            }

            var token = element.AsToken();
            text.Append(token.IsMissing ? MissingMark : TokenMark).Append((char)token.RawKind).Append(token.Text);
            AppendTrivia(text, token);
        }

        bool IsRead(SyntaxNode node) => node == declaration || !(DeclaredType.IsBody(node) || DeclaredType.NameOf(node) is not null);
    }

    private static void AppendTrivia(StringBuilder text, SyntaxToken token)
    {
        if (!token.HasStructuredTrivia) return;
        foreach (var trivia in token.GetAllTrivia())
        {
            if (trivia.IsDirective || trivia.IsKind(SyntaxKind.SkippedTokensTrivia)) text.Append(TriviaMark).Append(trivia.ToString());
        }
    }
}
