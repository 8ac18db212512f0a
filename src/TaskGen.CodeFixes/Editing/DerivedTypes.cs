using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace TaskGen.CodeFixes.Editing;

/// <summary>The types of a project, and those that derive from a class.</summary>
internal static class DerivedTypes
{
    /// <summary>Returns all types of a project.</summary>
    public static IEnumerable<INamedTypeSymbol> All(Compilation compilation)
    {
        var left = new Stack<INamespaceOrTypeSymbol>([compilation.Assembly.GlobalNamespace]);
        while (left.Count > 0)
        {
            foreach (var member in left.Pop().GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                left.Push(member);
                if (member is INamedTypeSymbol type) yield return type;
            }
        }
    }

    /// <summary>Returns the types of a project that derive from a class, directly or through other classes.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(Compilation compilation, INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsSealed: false } ? All(compilation).Where(other => DerivesFrom(other, type)) : [];

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol @class)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, @class.OriginalDefinition)) return true;
        }

        return false;
    }
}
