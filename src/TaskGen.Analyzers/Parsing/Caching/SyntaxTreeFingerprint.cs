using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Analyzers.Parsing.Caching;

/// <summary>What one file declares: its types, members, attributes, constants and usings. What stands in bodies and comments is left out.</summary>
internal sealed class SyntaxTreeFingerprint
{
    private static readonly ConditionalWeakTable<SyntaxTree, SyntaxTreeFingerprint> Trees = new();

    private readonly WeakReference<SyntaxTree> _tree;
    private StrongBox<Fingerprint>? _fingerprint;

    private SyntaxTreeFingerprint(SyntaxTree tree, CancellationToken cancellationToken)
    {
        _tree = new(tree);
        GlobalAliases = tree.GetRoot(cancellationToken) is CompilationUnitSyntax { Usings.Count: > 0 } unit
            ? TaskSyntax.Aliases(unit.Usings.Where(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))).ToImmutableArray()
            : ImmutableArray<string>.Empty;
    }

    /// <summary>Names that the file's global usings give to <c>BatchTaskAttribute</c>.</summary>
    public ImmutableArray<string> GlobalAliases { get; }

    public static SyntaxTreeFingerprint Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Trees.TryGetValue(tree, out var known)) return known;
        var surface = new SyntaxTreeFingerprint(tree, cancellationToken);
        return Trees.GetValue(tree, _ => surface);
    }

    /// <summary>Whether two versions of a file declare the same. Only what was edited is read for it; a version that is gone by then counts as another.</summary>
    public bool IsSameAs(SyntaxTreeFingerprint other, CancellationToken cancellationToken) =>
        ReferenceEquals(this, other) || (GetFingerprint(cancellationToken) is { } own && other.GetFingerprint(cancellationToken) == own);

    private Fingerprint? GetFingerprint(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _fingerprint) is { } known) return known.Value;
        if (!_tree.TryGetTarget(out var tree)) return null;
        var fingerprint = Read(tree, cancellationToken);
        Volatile.Write(ref _fingerprint, new(fingerprint));
        return fingerprint;
    }

    private static Fingerprint Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        var fingerprint = Fingerprint.Empty.With(tree.FilePath);

        // Not by recursion: a constant may be the sum of any number of strings.
        foreach (var token in root.DescendantTokens(static node => !IsBody(node)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            fingerprint = fingerprint.With((ulong)token.RawKind).With(token.Text);
        }

        // #nullable and the like reach over what follows.
        if (root.ContainsDirectives)
        {
            for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective()) fingerprint = fingerprint.With(directive.ToString());
        }

        return fingerprint;
    }

    // Initializers of constants and of enum members are values that definitions take.
    private static bool IsBody(SyntaxNode node) => node switch
    {
        BlockSyntax or ArrowExpressionClauseSyntax or ConstructorInitializerSyntax or GlobalStatementSyntax => true,
        EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } => true,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } } => !field.Modifiers.Any(SyntaxKind.ConstKeyword),
        _ => false,
    };
}
