using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Whether a class may be marked <c>[BatchTask]</c>, by its syntax alone: no symbol is asked for a class that isn't.</summary>
internal static class TaskSyntax
{
    private const string Name = "BatchTask";

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
                aliases ??= new(LocalAliases(type));
                if (aliases.Contains(name)) return true;
            }
        }

        return false;
    }

    /// <summary>The names that usings give to the attribute.</summary>
    public static IEnumerable<string> Aliases(IEnumerable<UsingDirectiveSyntax> usings) =>
        usings.Where(static directive => directive.Alias is not null && directive.Name is not null && IsBatchTask(Rightmost(directive.Name))).SelectMany(static directive => Forms(directive.Alias!.Name.Identifier.ValueText));

    private static IEnumerable<string> LocalAliases(SyntaxNode type)
    {
        for (var node = type.Parent; node is not null; node = node.Parent)
        {
            var usings = node switch
            {
                CompilationUnitSyntax unit => unit.Usings,
                BaseNamespaceDeclarationSyntax space => space.Usings,
                _ => default,
            };
            foreach (var alias in Aliases(usings)) yield return alias;
        }
    }

    // An alias called TaskAttribute can be written [Task].
    private static IEnumerable<string> Forms(string alias)
    {
        yield return alias;
        if (alias.EndsWith("Attribute", System.StringComparison.Ordinal)) yield return alias.Substring(0, alias.Length - "Attribute".Length);
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
}
