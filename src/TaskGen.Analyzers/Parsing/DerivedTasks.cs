using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Parsing;

/// <summary>The tasks of a compilation by the classes that they derive from, in the order of their sources.</summary>
/// <param name="compilation">The compilation.</param>
internal sealed class DerivedTasks(Compilation compilation)
{
    private readonly Lazy<ILookup<INamedTypeSymbol, INamedTypeSymbol>> _byBase = new(() => Collect(compilation));

    /// <summary>Returns the tasks that derive from a class, directly or through other classes.</summary>
    public IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return type.TypeKind == TypeKind.Class && !type.IsSealed ? _byBase.Value[type] : [];
    }

    private static ILookup<INamedTypeSymbol, INamedTypeSymbol> Collect(Compilation compilation) =>
        Types(compilation.Assembly.GlobalNamespace)
            .Where(static type => type is { TypeKind: TypeKind.Class, IsAbstract: false }
                && type.BaseType is { SpecialType: SpecialType.None }
                && TaskSymbols.Has(type, AttributeTable.BatchTask))
            .OrderBy(static type => type.Locations.FirstOrDefault()?.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(static type => type.Locations.FirstOrDefault()?.SourceSpan.Start)
            .SelectMany(static type => Bases(type).Select(@base => (Base: @base, Type: type)))
            .ToLookup(
                static pair => pair.Base, static pair => pair.Type, (IEqualityComparer<INamedTypeSymbol>)SymbolEqualityComparer.Default);

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            yield return current.OriginalDefinition;
        }
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container)
    {
        var left = new Stack<INamespaceOrTypeSymbol>([container]);
        while (left.Count > 0)
        {
            foreach (var member in left.Pop().GetMembers())
            {
                if (member is not INamespaceOrTypeSymbol inner) continue;
                left.Push(inner);
                if (inner is INamedTypeSymbol type) yield return type;
            }
        }
    }
}
