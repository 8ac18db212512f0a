using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Parsing;

namespace TaskGen.CodeFixes.Editing;

/// <summary>The types of a project, and those that derive from a class.</summary>
internal static class DerivedTypes
{
    /// <summary>Returns all types of a project.</summary>
    public static IEnumerable<INamedTypeSymbol> All(Compilation compilation) =>
        DerivedTasks.TypesIn(compilation.Assembly.GlobalNamespace);

    /// <summary>Returns the types of a project that derive from a class, directly or through other classes.</summary>
    public static IEnumerable<INamedTypeSymbol> Of(Compilation compilation, INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsSealed: false } ? All(compilation).Where(other => DerivesFrom(other, type)) : [];

    /// <summary>Determines whether a type is a class or derives from it, directly or through other classes.</summary>
    public static bool IsOrDerivesFrom(INamedTypeSymbol type, INamedTypeSymbol @class) =>
        SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, @class.OriginalDefinition) || DerivesFrom(type, @class);

    /// <summary>Determines whether a type derives from a class, directly or through other classes.</summary>
    public static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol @class)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, @class.OriginalDefinition)) return true;
        }

        return false;
    }
}
