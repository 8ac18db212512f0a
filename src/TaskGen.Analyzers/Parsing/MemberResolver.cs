using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Schema;
using TaskGen.Validation;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Finds the member that a placeholder, or an attribute on a member, means, and how generated code reads it.</summary>
internal sealed class MemberResolver(INamedTypeSymbol task)
{
    // How many letters of a name may be wrong for another one to be meant.
    private const int MaxTypos = 3;

    private readonly MemberAccess _access = new(task);
    private readonly Dictionary<string, (MemberValue Value, ITypeSymbol Type)?> _paths = new(StringComparer.Ordinal);

    /// <summary>The member at a path such as <c>Scene.Name</c> or <c>GetPath()</c>, or null.</summary>
    public (MemberValue Value, ITypeSymbol Type)? Find(string path)
    {
        if (!_paths.TryGetValue(path, out var found)) _paths[path] = found = Resolve(path);
        return found;
    }

    /// <summary>Returns the value of a member of the task or of its base classes, or null if generated code cannot read it.</summary>
    public MemberValue? Of(ISymbol member, ITypeSymbol type)
    {
        if (_access.Expression(member) is not { } accessor) return null;
        var core = Unwrap(type, out var isNullableValue);
        return new MemberValue(
            accessor,
            member.Name,
            MemberTypes.Of(core, out var maxLength),
            maxLength,
            core.IsReferenceType || core.TypeKind == TypeKind.TypeParameter,
            isNullableValue,
            isNullableValue || type.NullableAnnotation == NullableAnnotation.Annotated,
            IsSecret(member));
    }

    /// <summary>Returns what could be meant instead of a path that does not exist: paths with a value that fits its place.</summary>
    public IEnumerable<string> Alternatives(string path, bool isCommandLine, string? format)
    {
        var names = path.Split('.');
        var known = names.Length - 1;
        while (known > 0 && Find(Join(names, known)) is null) known--;
        var owner = known == 0 ? null : Join(names, known);
        foreach (var name in ProposedNames(owner, names[known]))
        {
            var candidate = owner is null ? name : owner + "." + name;
            for (var i = known + 1; i < names.Length && Continue(candidate, names[i]) is { } longer; i++) candidate = longer;
            if (Fits(candidate)) yield return candidate;
        }

        // {Index.Lenth}: the value itself, which may have no members that are worth naming.
        if (owner is not null && Fits(owner)) yield return owner;

        bool Fits(string candidate) => Find(candidate) is { } found && TextReader.Fits(found, isCommandLine, format);
    }

    private static string Join(string[] names, int count) => string.Join(".", names.Take(count));

    // The member of that name, or the one that was probably meant.
    private string? Continue(string owner, string name) => Find(owner + "." + name) is not null ? owner + "." + name
        : NearestName.Of(name, ProposedNames(owner, name), MaxTypos) is { } nearest ? owner + "." + nearest
        : null;

    // A value has a text without ToString(), and the methods of a library are meant only where a call is written.
    private IEnumerable<string> ProposedNames(string? owner, string written) => After(owner)
        .Where(found => found.Member.Name is not ("ToString" or "GetTypeCode")
            && (found.Member is not IMethodSymbol
                || written.EndsWith("()", StringComparison.Ordinal)
                || found.Member.Locations.Any(static place => place.IsInSource)))
        .Select(static found => NameOf(found.Member));

    /// <summary>Returns the name of a member as a placeholder has it.</summary>
    public static string NameOf(ISymbol member) => member is IMethodSymbol ? member.Name + "()" : member.Name;

    /// <summary>The members that can follow a path and a dot, or begin a placeholder, and the types of their values.</summary>
    public IEnumerable<(ISymbol Member, ITypeSymbol Type)> After(string? path)
    {
        var owner = path is null ? task : Find(path)?.Type;
        if (owner is null) yield break;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in Levels(owner).SelectMany(static type => type.GetMembers()))
        {
            if (member.Name is "GetHashCode" or "GetType" or "EqualityContract" or "<Clone>$" || !IsReadable(member, out var type))
            {
                continue;
            }
            if (path is null ? !_access.IsAccessible(member) : member.IsStatic || !IsVisible(member)) continue;
            if (member is IMethodSymbol { RefKind: not RefKind.None } || IsOfObject(member)) continue;
            if (!member.CanBeReferencedByName || !seen.Add(member.Name)) continue;
            yield return (member, type);
        }
    }

    // Every type has these, and the text that the compiler gives a record is made for debugging.
    private static bool IsOfObject(ISymbol member) => member is IMethodSymbol
        && (member.IsImplicitlyDeclared
            || member.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType);

    /// <summary>The type without <c>Nullable&lt;&gt;</c>.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type, out bool isNullableValue)
    {
        isNullableValue = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        return isNullableValue ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
    }

    private (MemberValue Value, ITypeSymbol Type)? Resolve(string path)
    {
        ITypeSymbol current = task;
        var accessor = new StringBuilder();
        var isConditional = false;
        var isAnnotated = false;
        var isSecret = false;
        foreach (var part in path.Split('.'))
        {
            var isCall = part.EndsWith("()", StringComparison.Ordinal);
            var name = isCall ? part.Substring(0, part.Length - 2) : part;
            if (name.StartsWith("@", StringComparison.Ordinal)) name = name.Substring(1);

            var owner = Unwrap(current, out var isNullableOwner);
            var isFirst = accessor.Length == 0;
            if (!isFirst && isNullableOwner && name == "Value") continue;

            var member = Member(owner, name, isCall, isFirst ? _access.IsAccessible : IsVisible);
            if (member is null || !IsReadable(member, out var memberType)) return null;
            if (isFirst)
            {
                if (_access.Expression(member) is not { } expression) return null;
                accessor.Append(expression);
            }
            else
            {
                if (member.IsStatic || _access.IsHidden(member, owner)) return null;
                var canBeNull = isNullableOwner || owner.IsReferenceType;
                isConditional |= canBeNull;
                isAnnotated |= isNullableOwner || current.NullableAnnotation == NullableAnnotation.Annotated;
                accessor.Append(canBeNull ? "?." : ".").Append(CSharpIdentifier.Escape(name)).Append(isCall ? "()" : "");
            }

            isSecret |= IsSecret(member);
            current = memberType;
        }

        var core = Unwrap(current, out var isNullable);
        var isNullableValue = isNullable || (isConditional && core.IsValueType);
        var value = new MemberValue(
            accessor.ToString(),
            path,
            MemberTypes.Of(core, out var maxLength),
            maxLength,
            core.IsReferenceType || core.TypeKind == TypeKind.TypeParameter,
            isNullableValue,
            isAnnotated || isNullable || current.NullableAnnotation == NullableAnnotation.Annotated,
            isSecret);
        return (value, core);
    }

    private static ISymbol? Member(ITypeSymbol owner, string name, bool isCall, Func<ISymbol, bool> isAccessible)
    {
        foreach (var type in Levels(owner))
        {
            foreach (var candidate in type.GetMembers(name))
            {
                if (candidate is IMethodSymbol == isCall && IsReadable(candidate, out _) && isAccessible(candidate)) return candidate;
            }
        }

        return null;
    }

    private bool IsVisible(ISymbol member) => !MemberAccess.IsObsoleteError(member) && IsPublicHere(MemberAccess.Read(member));

    private bool IsPublicHere(ISymbol member) => member.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal =>
            SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, task.ContainingAssembly),
        _ => false,
    };

    private static bool IsReadable(ISymbol member, out ITypeSymbol type)
    {
        switch (member)
        {
            case IPropertySymbol { IsIndexer: false, GetMethod: not null } property:
                type = property.Type;
                return true;
            case IFieldSymbol { IsImplicitlyDeclared: false } field:
                type = field.Type;
                return true;
            case IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters.Length: 0, IsGenericMethod: false } method
                when !method.ReturnsVoid:
                type = method.ReturnType;
                return true;
            default:
                type = null!;
                return false;
        }
    }

    private static IEnumerable<ITypeSymbol> Levels(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface) return type.AllInterfaces.Prepend((INamedTypeSymbol)type);
        return Chain(type);

        static IEnumerable<ITypeSymbol> Chain(ITypeSymbol type)
        {
            for (var current = type; current is not null; current = current.BaseType) yield return current;
        }
    }

    /// <summary>
    /// Returns whether the member, or the parameter of a record that it comes from, is marked as a secret, or named like one.
    /// </summary>
    public static bool IsSecret(ISymbol member) => TaskSymbols.Has(member, AttributeTable.Secret)
        || (member is IPropertySymbol { ContainingType: { IsRecord: true } record } && record.InstanceConstructors
            .SelectMany(static constructor => constructor.Parameters)
            .Any(parameter => parameter.Name == member.Name && TaskSymbols.Has(parameter, AttributeTable.Secret)))
        || member.Name.Trim('_').Equals("key", StringComparison.OrdinalIgnoreCase)
        || SecretNames.IsSecret(member.Name);
}
