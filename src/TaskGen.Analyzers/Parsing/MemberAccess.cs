using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Parsing;

/// <summary>
/// Finds how generated code in a task reads a member of the task, also where a derived class hides it: <c>this.X</c>, <c>base.X</c>,
/// or <c>((global::B)this).X</c>.
/// </summary>
/// <param name="task">The task.</param>
internal sealed class MemberAccess(INamedTypeSymbol task)
{
    private static readonly SymbolDisplayFormat TypeFormat = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private readonly Compilation? _compilation = (task.ContainingAssembly as ISourceAssemblySymbol)?.Compilation;

    /// <summary>Returns whether code in the task may read a member.</summary>
    public bool IsAccessible(ISymbol member) => IsAccessible(member, task) && !IsObsoleteError(member);

    /// <summary>Returns the expression that reads a member of the task or of its base classes, or null if there is none.</summary>
    public string? Expression(ISymbol member)
    {
        if (!IsAccessible(member)) return null;
        var owner = member.ContainingType;
        var name = CSharpIdentifier.Escape(member.Name) + (member is IMethodSymbol ? "()" : "");
        var isHidden = IsHidden(member, task);
        if (member.IsStatic)
        {
            return isHidden && !IsInGlobalAlias(owner) ? null : NameOf(isHidden ? owner : task) + "." + name;
        }

        if (!isHidden) return "this." + name;
        if (task.BaseType is { } @base && !member.IsAbstract && !IsHidden(member, @base)) return "base." + name;
        return IsAccessible(member, owner) && IsInGlobalAlias(owner) ? $"(({NameOf(owner)})this).{name}" : null;
    }

    /// <summary>Returns whether a lookup of a member's name in a type does not find the member itself.</summary>
    /// <param name="member">The member.</param>
    /// <param name="type">The type or interface that has the member, or derives from the one that has it.</param>
    public bool IsHidden(ISymbol member, ITypeSymbol type)
    {
        var owner = member.ContainingType;
        if (type.TypeKind == TypeKind.Interface)
        {
            // An interface may inherit members of one name from several.
            return type.AllInterfaces.Add((INamedTypeSymbol)type)
                .Where(other => !AreEqual(other, owner) && !owner.AllInterfaces.Contains(other, SymbolEqualityComparer.Default))
                .Any(other => Hides(other.GetMembers(member.Name), member, type));
        }

        for (ITypeSymbol? current = type; current is not null && !AreEqual(current, owner); current = current.BaseType)
        {
            if (Hides(current.GetMembers(member.Name), member, type)) return true;
        }

        return false;
    }

    /// <summary>Returns what is called to read a member: a getter may be less accessible than its property.</summary>
    public static ISymbol Read(ISymbol member) => (member as IPropertySymbol)?.GetMethod ?? member;

    /// <summary>Returns whether the compiler rejects every use of a member.</summary>
    public static bool IsObsoleteError(ISymbol member) => member.GetAttributes().Concat(Read(member).GetAttributes())
        .Any(static attribute => TaskSymbols.IsSystem(attribute.AttributeClass, nameof(ObsoleteAttribute))
            && attribute.ConstructorArguments is [_, { Value: true }]);

    private bool Hides(ImmutableArray<ISymbol> candidates, ISymbol member, ITypeSymbol type) =>
        candidates.Any(candidate => !candidate.IsOverride && Hides(candidate, member) && IsAccessible(candidate, type));

    // A call finds what can be called; every other use finds whatever has the name.
    private static bool Hides(ISymbol candidate, ISymbol member) => candidate switch
    {
        INamedTypeSymbol { Arity: var arity } => arity == 0 && member is not IMethodSymbol,
        IMethodSymbol method => member is not IMethodSymbol
            || (!method.IsGenericMethod && method.Parameters.All(static parameter => parameter.IsOptional || parameter.IsParams)),
        IPropertySymbol property => member is not IMethodSymbol || IsInvocable(property.Type),
        IFieldSymbol field => member is not IMethodSymbol || IsInvocable(field.Type),
        _ => true,
    };

    private static bool IsInvocable(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Delegate or TypeKind.Dynamic or TypeKind.FunctionPointer;

    private bool IsAccessible(ISymbol member, ITypeSymbol through) =>
        _compilation?.IsSymbolAccessibleWithin(Read(member), task, through) == true;

    // A type of an assembly that is referenced with an alias of its own cannot be named with 'global::'.
    private bool IsInGlobalAlias(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol named && !named.TypeArguments.All(IsInGlobalAlias)) return false;
        if (type is IArrayTypeSymbol array) return IsInGlobalAlias(array.ElementType);
        if (type.ContainingType is { } containing && !IsInGlobalAlias(containing)) return false;
        var aliases = type.ContainingAssembly is { } assembly && _compilation?.GetMetadataReference(assembly) is { } reference
            ? reference.Properties.Aliases
            : ImmutableArray<string>.Empty;
        return aliases.IsEmpty || aliases.Contains(MetadataReferenceProperties.GlobalAlias);
    }

    private static string NameOf(ITypeSymbol type) => type.ToDisplayString(TypeFormat);

    private static bool AreEqual(ITypeSymbol one, ITypeSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
