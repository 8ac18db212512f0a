using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.OfficialClients;

/// <summary>
/// Finds the expressions that may create an object of an official client. The text of each file is searched once, so that code that has
/// nothing to do with the client costs next to nothing: its nodes are not even visited.
/// </summary>
/// <param name="client">The client.</param>
internal sealed class CandidateFinder(ClientShape client)
{
    private readonly HashSet<string> _names = [.. client.Types.SelectMany(static type => type.Names)];

    private readonly string[] _factories =
        [.. client.Types.SelectMany(static type => type.Factories).Select(static factory => factory.Name).Distinct()];

    private readonly ConditionalWeakTable<SyntaxTree, List<int>> _positions = new();

    /// <summary>Gets the client.</summary>
    public ClientShape Client { get; } = client;

    /// <summary>Returns the candidates in a body. Types below top-level statements have bodies of their own.</summary>
    public List<ExpressionSyntax> FindIn(SyntaxNode body, CancellationToken cancellationToken)
    {
        var candidates = new List<ExpressionSyntax>();
        if (!_positions.TryGetValue(body.SyntaxTree, out var positions))
        {
            positions = _positions.GetValue(body.SyntaxTree, tree => Search(tree, cancellationToken));
        }

        var index = positions.BinarySearch(body.SpanStart);
        for (var i = index < 0 ? ~index : index; i < positions.Count && positions[i] < body.Span.End; i++)
        {
            if (Candidate(body.FindToken(positions[i])) is { } candidate && IsInBodyItself(candidate, body)) candidates.Add(candidate);
        }

        return candidates;
    }

    private static bool IsInBodyItself(SyntaxNode node, SyntaxNode body)
    {
        for (var above = node.Parent; above is not null && above != body; above = above.Parent)
        {
            if (above is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax) return false;
        }

        return true;
    }

    private ExpressionSyntax? Candidate(SyntaxToken token) => token.Parent switch
    {
        ObjectCreationExpressionSyntax creation when creation.NewKeyword == token && MayBeNamed(creation.Type) => creation,
        ImplicitObjectCreationExpressionSyntax creation
            when creation.NewKeyword == token && (TypeOf(creation) is not { } type || MayBeNamed(type)) => creation,
        SimpleNameSyntax { Parent: InvocationExpressionSyntax call } name when call.Expression == name => Factory(call, name),
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access } name
            when access.Name == name && call.Expression == access => Factory(call, name),
        _ => null,
    };

    private InvocationExpressionSyntax? Factory(InvocationExpressionSyntax call, SimpleNameSyntax name) =>
        Array.IndexOf(_factories, name.Identifier.ValueText) >= 0 ? call : null;

    private bool MayBeNamed(TypeSyntax type) => _names.Contains(NameOf(type)) || IsAlias(type);

    // Where the text has what begins a creation: "new", or the name of a factory.
    private List<int> Search(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken).ToString();
        var aliases = AliasesOf(tree, cancellationToken);
        var found = new List<int>();
        for (var i = text.IndexOf("new", StringComparison.Ordinal); i >= 0; i = text.IndexOf("new", i + 3, StringComparison.Ordinal))
        {
            if ((i == 0 || !IsIdentifierPart(text[i - 1])) && MayCreate(text, i + 3, aliases)) found.Add(i);
        }

        foreach (var factory in _factories)
        {
            for (var i = text.IndexOf(factory, StringComparison.Ordinal); i >= 0;
                i = text.IndexOf(factory, i + factory.Length, StringComparison.Ordinal))
            {
                var end = i + factory.Length;
                if ((i == 0 || !IsIdentifierPart(text[i - 1])) && (end == text.Length || !IsIdentifierPart(text[end]))) found.Add(i);
            }
        }

        found.Sort();
        return found;
    }

    // Whether the name of one of the types follows, or anything that only the syntax shows.
    private bool MayCreate(string text, int position, HashSet<string>? aliases)
    {
        if (position < text.Length && IsIdentifierPart(text[position])) return false;
        var start = -1;
        for (var i = position; i < text.Length; i++)
        {
            var c = text[i];
            if (IsIdentifierPart(c))
            {
                if (start < 0) start = i;
                continue;
            }

            if (start >= 0)
            {
                var name = text.Substring(start, i - start);
                if (_names.Contains(name) || aliases?.Contains(name) == true) return true;
            }

            // After a qualifier is the rest of the name.
            if (c is '.' or ':') start = -1;
            else if (!char.IsWhiteSpace(c)) return start < 0 ? c is '(' or '@' or '/' or '\\' : c is '/' or '\\';
            else if (start >= 0 && !IsQualified(text, i)) return false;
        }

        return false;
    }

    private static bool IsQualified(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position])) position++;
        return position < text.Length && text[position] is '.' or ':' or '/';
    }

    private static bool IsIdentifierPart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'
        || (c > '\u007f' && SyntaxFacts.IsIdentifierPartCharacter(c));

    // The type that is written beside new(); null if it is not written close by.
    private static TypeSyntax? TypeOf(ImplicitObjectCreationExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } => declaration.Type,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => method.ReturnType,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Type,
        ReturnStatementSyntax @return when @return.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method => method.ReturnType,
        _ => null,
    };

    private static string NameOf(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        NameSyntax name => TaskSyntax.Rightmost(name),
        _ => "",
    };

    private static bool IsAlias(TypeSyntax type) =>
        type is IdentifierNameSyntax { Identifier.ValueText: var name } && AliasesOf(type.SyntaxTree, default)?.Contains(name) == true;

    private static HashSet<string>? AliasesOf(SyntaxTree tree, CancellationToken cancellationToken)
    {
        HashSet<string>? aliases = null;
        if (tree.GetRoot(cancellationToken) is not CompilationUnitSyntax root) return null;
        foreach (var directive in root.Usings)
        {
            if (directive.Alias is { Name.Identifier.ValueText: var name }) (aliases ??= []).Add(name);
        }

        return aliases;
    }
}
