using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Analyzers.Parsing.Caching;

/// <summary>The global usings of a file, which reach every file of the compilation.</summary>
internal static class GlobalUsings
{
    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<ImmutableArray<string>>> Aliases = new();

    public static IEnumerable<UsingDirectiveSyntax> Of(SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetRoot(cancellationToken) is CompilationUnitSyntax { Usings.Count: > 0 } unit
            ? unit.Usings.Where(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword))
            : [];

    /// <summary>Returns the names that the file gives to <c>BatchTaskAttribute</c> in all files.</summary>
    public static ImmutableArray<string> AliasesIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Aliases.TryGetValue(tree, out var known)) return known.Value;
        var aliases = TaskSyntax.Aliases(Of(tree, cancellationToken)).ToImmutableArray();
        return Aliases.GetValue(tree, _ => new(aliases)).Value;
    }
}
