using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Analyzers.Parsing;

/// <summary>
/// What a compilation declares, as a fingerprint: types, members, attributes, constants and usings of all its files, its references and its options. What stands
/// in bodies and comments is left out, since no definition depends on it. While people type in bodies it stays the same, and so do all definitions.
/// </summary>
/// <remarks>Nothing of the compiler is kept alive: what is remembered hangs weakly on the tree, the reference or the compilation that it is of.</remarks>
internal sealed class CompilationSurface
{
    private static readonly ConditionalWeakTable<Compilation, CompilationSurface> Compilations = new();
    private static readonly ConditionalWeakTable<SyntaxTree, TreeSurface> Trees = new();
    private static readonly ConditionalWeakTable<object, Number> Numbers = new();
    private static long _lastNumber;

    private CompilationSurface(Surface fingerprint, ImmutableHashSet<string> aliases)
    {
        Fingerprint = fingerprint;
        Aliases = aliases;
    }

    public Surface Fingerprint { get; }

    /// <summary>Names that global usings give to <c>BatchTaskAttribute</c>.</summary>
    public ImmutableHashSet<string> Aliases { get; }

    public static CompilationSurface Of(Compilation compilation, CancellationToken cancellationToken)
    {
        if (Compilations.TryGetValue(compilation, out var known)) return known;
        var surface = Read(compilation, cancellationToken);
        return Compilations.GetValue(compilation, _ => surface);
    }

    private static CompilationSurface Read(Compilation compilation, CancellationToken cancellationToken)
    {
        // References and options are compared by identity: whoever makes a compilation from the last one hands them on.
        var fingerprint = Surface.Empty.With(NumberOf(compilation.Options));
        foreach (var reference in compilation.ExternalReferences) fingerprint = fingerprint.With(NumberOf(reference));

        var aliases = ImmutableHashSet<string>.Empty;
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!Trees.TryGetValue(tree, out var surface))
            {
                var read = new TreeSurface(tree, cancellationToken);
                surface = Trees.GetValue(tree, _ => read);
            }

            fingerprint = fingerprint.With(surface.Fingerprint);
            if (surface.GlobalAliases.Length > 0) aliases = aliases.Union(surface.GlobalAliases);
        }

        return new(fingerprint, aliases);
    }

    private static ulong NumberOf(object value) => (ulong)Numbers.GetValue(value, static _ => new Number(Interlocked.Increment(ref _lastNumber))).Value;

    /// <summary>What one file declares.</summary>
    private sealed class TreeSurface
    {
        public TreeSurface(SyntaxTree tree, CancellationToken cancellationToken)
        {
            var root = tree.GetRoot(cancellationToken);
            var fingerprint = Surface.Empty.With(tree.FilePath);

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

            Fingerprint = fingerprint;
            GlobalAliases = root is CompilationUnitSyntax unit
                ? TaskSyntax.Aliases(unit.Usings.Where(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))).ToImmutableArray()
                : ImmutableArray<string>.Empty;
        }

        public Surface Fingerprint { get; }

        public ImmutableArray<string> GlobalAliases { get; }

        // Initializers of constants and of enum members are values that definitions take.
        private static bool IsBody(SyntaxNode node) => node switch
        {
            BlockSyntax or ArrowExpressionClauseSyntax or ConstructorInitializerSyntax or GlobalStatementSyntax => true,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } => true,
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } } => !field.Modifiers.Any(SyntaxKind.ConstKeyword),
            _ => false,
        };
    }

    private sealed class Number(long value)
    {
        public long Value { get; } = value;
    }
}
