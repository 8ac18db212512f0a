using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Analyzers.Parsing.Caching;

/// <summary>
/// Everything of a compilation that a definition can depend on: its files except those that this generator added, its references, its
/// options, and its name. Two snapshots are compared by the files that differ, and the result is the names of the types whose definitions
/// may differ.
/// </summary>
/// <remarks>
/// The invariant: <b>the definition of a type depends only on the signatures of the types of its name, and on the definitions of the
/// types, and the existence of the namespaces, that these signatures, the usings around them, or the types and namespaces that contain
/// them mention by name.</b> Names are not bound, so that a type of the same name elsewhere, which may hide the one that was meant,
/// counts too. A change of options, references, or global usings changes everything. A snapshot keeps syntax trees alive, but no
/// compilation.
/// </remarks>
internal sealed class CompilationSnapshot
{
    private static readonly ConditionalWeakTable<Compilation, CompilationSnapshot> Compilations = new();

    private readonly CompilationOptions _options;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly string? _assemblyName;
    private readonly ImmutableArray<SyntaxTree> _trees;
    private Comparison? _last;

    private CompilationSnapshot(Compilation compilation, CancellationToken cancellationToken)
    {
        _options = compilation.Options;
        _references = compilation.ExternalReferences;
        _assemblyName = compilation.AssemblyName;
        Aliases = ImmutableHashSet<string>.Empty;
        var trees = ImmutableArray.CreateBuilder<SyntaxTree>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (GeneratedSources.Contains(tree)) continue;
            trees.Add(tree);
            var aliases = GlobalUsings.AliasesIn(tree, cancellationToken);
            if (aliases.Length > 0) Aliases = Aliases.Union(aliases);
        }

        _trees = trees.ToImmutable();
    }

    /// <summary>Gets the names that global usings give to <c>BatchTaskAttribute</c>.</summary>
    public ImmutableHashSet<string> Aliases { get; }

    public static CompilationSnapshot Of(Compilation compilation, CancellationToken cancellationToken)
    {
        if (Compilations.TryGetValue(compilation, out var known)) return known;
        var snapshot = new CompilationSnapshot(compilation, cancellationToken);
        return Compilations.GetValue(compilation, _ => snapshot);
    }

    /// <summary>Returns the types whose definitions may differ from those in an earlier snapshot.</summary>
    public DeclarationChanges ChangesSince(CompilationSnapshot earlier, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(this, earlier)) return DeclarationChanges.None;

        // Called for each class with the same snapshot, and compared once.
        var last = Volatile.Read(ref _last);
        if (last is not null && last.Earlier.TryGetTarget(out var known) && ReferenceEquals(known, earlier)) return last.Changes;
        var changes = Compare(earlier, cancellationToken);
        Volatile.Write(ref _last, new(new(earlier), changes));
        return changes;
    }

    private DeclarationChanges Compare(CompilationSnapshot earlier, CancellationToken cancellationToken)
    {
        if (_assemblyName != earlier._assemblyName || !_options.Equals(earlier._options)) return DeclarationChanges.Everything;
        if (!_references.SequenceEqual(earlier._references)) return DeclarationChanges.Everything;
        if (ChangedFiles.Find(earlier._trees, _trees) is not { } runs) return DeclarationChanges.Everything;

        var changed = DeclarationChanges.NewSet();
        foreach (var run in runs)
        {
            if (!AddChanges(changed, run, cancellationToken)) return DeclarationChanges.Everything;
        }

        AddNamespaces(changed, earlier, runs, cancellationToken);
        if (changed.Count == 0) return DeclarationChanges.None;
        return Spread(changed, cancellationToken) ? DeclarationChanges.Of(changed) : DeclarationChanges.Everything;
    }

    // False where a global using changed.
    private static bool AddChanges(HashSet<string> changed, ChangedRun run, CancellationToken cancellationToken)
    {
        var (before, after) = (run.Before, run.After);
        if (GlobalUsingsOf(before) != GlobalUsingsOf(after)) return false;
        if (!before.Select(static tree => tree.Options).SequenceEqual(after.Select(static tree => tree.Options)))
        {
            foreach (var tree in before.Concat(after))
            {
                changed.UnionWith(SyntaxTreeOutline.Of(tree, cancellationToken).Types.Select(static type => type.Name));
            }

            return true;
        }

        for (var i = 0; i < before.Count; i++)
        {
            var (one, other) = (DeclarationTexts.Of(before[i], cancellationToken), DeclarationTexts.Of(after[i], cancellationToken));
            foreach (var text in one)
            {
                if (!other.TryGetValue(text.Key, out var second) || second != text.Value) changed.Add(text.Key);
            }

            changed.UnionWith(other.Keys.Where(name => !one.ContainsKey(name)));
        }

        return true;

        string GlobalUsingsOf(IEnumerable<SyntaxTree> trees) =>
            DeclarationTexts.Of(trees.SelectMany(tree => GlobalUsings.Of(tree, cancellationToken)));
    }

    private void AddNamespaces(
        HashSet<string> changed, CompilationSnapshot earlier, List<ChangedRun> runs, CancellationToken cancellationToken)
    {
        var before = Namespaces(runs.SelectMany(static run => run.Before));
        if (before.SetEquals(Namespaces(runs.SelectMany(static run => run.After)))) return;
        var (allBefore, allAfter) = (Namespaces(earlier._trees), Namespaces(_trees));
        allBefore.SymmetricExceptWith(allAfter);
        changed.UnionWith(allBefore.Select(static name => name.Substring(name.LastIndexOf('.') + 1)));

        HashSet<string> Namespaces(IEnumerable<SyntaxTree> trees) =>
            new(trees.SelectMany(tree => SyntaxTreeOutline.Of(tree, cancellationToken).Namespaces), StringComparer.Ordinal);
    }

    // Whatever mentions a changed name is changed. False where a global using mentions one, since that reaches every file.
    private bool Spread(HashSet<string> changed, CancellationToken cancellationToken)
    {
        // Most files mention no changed name anywhere: finding that out costs less than reading their signatures.
        var unread = new List<SyntaxTree>(_trees);
        var waiting = new List<TypeOutline>();
        for (var count = -1; count != changed.Count;)
        {
            count = changed.Count;
            var names = new NameFilter(changed);
            unread.RemoveAll(tree =>
            {
                if (!names.MayMention(tree.GetText(cancellationToken))) return false;
                waiting.AddRange(SyntaxTreeOutline.Of(tree, cancellationToken).Types);
                return true;
            });
            waiting.RemoveAll(type =>
            {
                if (!changed.Contains(type.Name) && !type.References.Any(changed.Contains)) return false;
                changed.Add(type.Name);
                return true;
            });
        }

        return !_trees.Any(tree => GlobalUsings.Of(tree, cancellationToken).Any(directive =>
            directive.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => changed.Contains(name.Identifier.ValueText))));
    }

    private sealed record Comparison(WeakReference<CompilationSnapshot> Earlier, DeclarationChanges Changes);
}
