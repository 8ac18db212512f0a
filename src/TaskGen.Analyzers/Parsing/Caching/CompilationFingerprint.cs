using System;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace TaskGen.Analyzers.Parsing.Caching;

/// <summary>
/// What a compilation declares, by all its files, its references and its options. No definition depends on anything else: while people type in bodies and
/// comments it stays the same, and so do all definitions. It is compared with the one before, and so a build, which has none before, reads nothing for it.
/// </summary>
/// <remarks>Nothing of the compiler is kept alive: what is remembered hangs weakly on the tree, the reference or the compilation that it is of.</remarks>
internal sealed class CompilationFingerprint
{
    private static readonly ConditionalWeakTable<Compilation, CompilationFingerprint> Compilations = new();
    private static readonly ConditionalWeakTable<object, Number> Numbers = new();
    private static readonly string Generator = typeof(TaskGenerator).FullName;
    private static long _lastNumber;

    private readonly Fingerprint _frame;
    private readonly ImmutableArray<SyntaxTreeFingerprint> _trees;
    private Comparison? _last;

    private CompilationFingerprint(Compilation compilation, CancellationToken cancellationToken)
    {
        // References and options are compared by identity: whoever makes a compilation from the last one hands them on.
        _frame = Fingerprint.Empty.With(NumberOf(compilation.Options));
        foreach (var reference in compilation.ExternalReferences) _frame = _frame.With(NumberOf(reference));

        var trees = ImmutableArray.CreateBuilder<SyntaxTreeFingerprint>();
        Aliases = ImmutableHashSet<string>.Empty;
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (IsGenerated(tree)) continue;
            var surface = SyntaxTreeFingerprint.Of(tree, cancellationToken);
            trees.Add(surface);
            if (surface.GlobalAliases.Length > 0) Aliases = Aliases.Union(surface.GlobalAliases);
        }

        _trees = trees.ToImmutable();
    }

    /// <summary>Names that global usings give to <c>BatchTaskAttribute</c>.</summary>
    public ImmutableHashSet<string> Aliases { get; }

    public static CompilationFingerprint Of(Compilation compilation, CancellationToken cancellationToken)
    {
        if (Compilations.TryGetValue(compilation, out var known)) return known;
        var surface = new CompilationFingerprint(compilation, cancellationToken);
        return Compilations.GetValue(compilation, _ => surface);
    }

    /// <summary>Whether two compilations declare the same.</summary>
    public bool IsSameAs(CompilationFingerprint other, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(this, other)) return true;

        // Asked for each class, and answered once.
        if (Volatile.Read(ref _last) is { } last && last.Other.TryGetTarget(out var compared) && ReferenceEquals(compared, other)) return last.IsSame;
        var isSame = Compare(other, cancellationToken);
        Volatile.Write(ref _last, new(new(other), isSame));
        return isSame;
    }

    // Our own halves add nothing that a definition takes. A host puts them into a folder that is named like the generator.
    private static bool IsGenerated(SyntaxTree tree) =>
        tree.FilePath is { } path && path.IndexOf(Generator, StringComparison.Ordinal) is > 0 and var start && IsSeparator(path[start - 1])
        && start + Generator.Length < path.Length && IsSeparator(path[start + Generator.Length]);

    private static bool IsSeparator(char c) => c is '/' or '\\';

    private bool Compare(CompilationFingerprint other, CancellationToken cancellationToken)
    {
        if (_frame != other._frame || _trees.Length != other._trees.Length) return false;
        for (var i = 0; i < _trees.Length; i++)
        {
            if (!_trees[i].IsSameAs(other._trees[i], cancellationToken)) return false;
        }

        return true;
    }

    private static ulong NumberOf(object value) => (ulong)Numbers.GetValue(value, static _ => new Number(Interlocked.Increment(ref _lastNumber))).Value;

    private sealed record Comparison(WeakReference<CompilationFingerprint> Other, bool IsSame);

    private sealed class Number(long value)
    {
        public long Value { get; } = value;
    }
}
