using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Parsing;

/// <summary>
/// Determines from syntax alone whether a class may be marked <c>[BatchTask]</c>, or its members with task attributes, so that other
/// classes need no symbols.
/// </summary>
internal static class TaskSyntax
{
    private const string Name = AttributeTable.BatchTask;
    private const string Suffix = "Attribute";

    private static readonly HashSet<string> AttributeNames = [.. AttributeTable.All.Select(static attribute => attribute.Name)];

    /// <summary>Whether an attribute of the type is called <c>BatchTask</c>, or by a name that a using gives to it.</summary>
    public static bool MayBeTask(TypeDeclarationSyntax type, ImmutableHashSet<string> globalAliases)
    {
        HashSet<string>? aliases = null;
        foreach (var list in type.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                var name = Rightmost(attribute.Name);
                if (IsBatchTask(name) || globalAliases.Contains(name)) return true;
                aliases ??= LocalAliases(type, globalAliases);
                if (aliases.Contains(name)) return true;
            }
        }

        return false;
    }

    /// <summary>Returns the names that usings give to the attribute.</summary>
    public static IEnumerable<string> Aliases(IEnumerable<UsingDirectiveSyntax> usings) => Aliases(usings, []);

    /// <summary>Returns whether a member of a type has an attribute with a name of one of ours.</summary>
    public static bool HasMemberAttribute(SyntaxNode declaration) => declaration switch
    {
        TypeDeclarationSyntax type => HasAttribute(type.ParameterList) || type.Members.Any(HasAttribute),
        EnumDeclarationSyntax type => type.Members.Any(HasAttribute),
        _ => false,
    };

    /// <summary>
    /// Returns whether a member, one of its parameters, or one of its accessors has an attribute with a name of one of ours.
    /// </summary>
    public static bool HasAttribute(MemberDeclarationSyntax member) => HasAttribute(member.AttributeLists)
        || (member is BaseMethodDeclarationSyntax method && HasAttribute(method.ParameterList))
        || (member is BasePropertyDeclarationSyntax { AccessorList.Accessors: var accessors }
            && accessors.Any(static accessor => HasAttribute(accessor.AttributeLists)));

    /// <summary>Returns whether a parameter has an attribute with a name of one of ours.</summary>
    public static bool HasAttribute(BaseParameterListSyntax? parameters) =>
        parameters is not null && parameters.Parameters.Any(static parameter => HasAttribute(parameter.AttributeLists));

    /// <summary>Returns whether an attribute has a name of one of ours.</summary>
    public static bool HasAttribute(SyntaxList<AttributeListSyntax> lists)
    {
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (MayBeOurs(attribute.Name)) return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Aliases(IEnumerable<UsingDirectiveSyntax> usings, HashSet<string> outer) => usings
        .Where(directive => directive is { Alias: not null, Name: not null }
            && Rightmost(directive.Name) is var name
            && (IsBatchTask(name) || outer.Contains(name)))
        .SelectMany(static directive => Forms(directive.Alias!.Name.Identifier.ValueText));

    // From the file inward: an alias of a namespace may be one of an alias outside it.
    private static HashSet<string> LocalAliases(SyntaxNode type, ImmutableHashSet<string> globalAliases)
    {
        var aliases = new HashSet<string>(globalAliases);
        foreach (var node in type.Ancestors().Reverse())
        {
            var usings = node switch
            {
                CompilationUnitSyntax unit => unit.Usings,
                BaseNamespaceDeclarationSyntax space => space.Usings,
                _ => default,
            };
            if (usings.Count > 0) aliases.UnionWith(Aliases(usings, aliases).ToList());
        }

        return aliases;
    }

    // An alias called TaskAttribute can be written [Task].
    private static IEnumerable<string> Forms(string alias)
    {
        yield return alias;
        if (alias.EndsWith("Attribute", StringComparison.Ordinal))
        {
            yield return alias.Substring(0, alias.Length - "Attribute".Length);
        }
    }

    private static bool IsBatchTask(string name) => name is Name or Name + "Attribute";

    /// <summary>The last identifier of a name, as the compiler reads it.</summary>
    public static string Rightmost(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private static bool MayBeOurs(NameSyntax name)
    {
        var identifier = Rightmost(name);
        return AttributeNames.Contains(identifier.EndsWith(Suffix, StringComparison.Ordinal)
            ? identifier.Substring(0, identifier.Length - Suffix.Length)
            : identifier);
    }
}
