using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Parsing;

/// <summary>
/// The tasks and profiles of a compilation by the classes that they derive from, in the order of their sources. A base class is part of
/// each of them, so it is analyzed as well.
/// </summary>
/// <param name="compilation">The compilation.</param>
internal sealed class DerivedTasks(Compilation compilation)
{
    private readonly Lazy<ILookup<INamedTypeSymbol, INamedTypeSymbol>> _byBase = new(() => Collect(compilation));

    /// <summary>
    /// Returns whether the class is analyzed: tasks, and what they are made of, which is profiles and base classes with task attributes.
    /// </summary>
    public bool IsAnalyzed(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (TaskSymbols.IsMarked(type)) return true;
        if (type is not { TypeKind: TypeKind.Class, IsStatic: false }) return false;
        return type.IsAbstract ? HasValue(type, cancellationToken) : IsBase(type, cancellationToken);
    }

    /// <summary>
    /// Returns whether a task or a profile takes values from the class although it is not abstract. Few classes that tasks do not use
    /// have attributes of these names, so that the tasks are rarely looked for.
    /// </summary>
    public bool IsBase(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type is { TypeKind: TypeKind.Class, IsSealed: false, IsStatic: false }
        && (TaskSymbols.HasTaskAttribute(type.GetAttributes())
        || type.DeclaringSyntaxReferences.Any(part => TaskSyntax.HasMemberAttribute(part.GetSyntax(cancellationToken))))
        && HasValue(type, cancellationToken)
        && Of(type, cancellationToken).Any();

    /// <summary>Returns the tasks and profiles that derive from a class, directly or through other classes.</summary>
    public IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return type.TypeKind == TypeKind.Class && !type.IsSealed ? _byBase.Value[type] : [];
    }

    private static bool HasValue(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (TaskSymbols.HasTaskAttribute(type.GetAttributes())) return true;
        var parameters = MemberAttributeReader.PrimaryParameters(type, cancellationToken);
        return type.GetMembers().Any(member => MemberAttributeReader.IsRead(member)
            && TaskSymbols.HasTaskAttribute(MemberAttributeReader.AttributesOf(member, parameters)));
    }

    private static ILookup<INamedTypeSymbol, INamedTypeSymbol> Collect(Compilation compilation) =>
        TypesIn(compilation.Assembly.GlobalNamespace)
            .Where(static type => type is { TypeKind: TypeKind.Class, BaseType.SpecialType: SpecialType.None }
                && (TaskSymbols.Has(type, AttributeTable.TaskProfile)
                || (!type.IsAbstract && TaskSymbols.Has(type, AttributeTable.BatchTask))))
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

    /// <summary>Returns all types in a namespace or a type, also those within others.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container)
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
