using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Reads what generated code must know of the task's type, and whether it can be added to.</summary>
internal static class TypeReader
{
    // The names within a container, its types' and namespaces', that differ from another in case alone; needed by each of its types.
    private static readonly ConditionalWeakTable<INamespaceOrTypeSymbol, HashSet<string>> Twins = new();

    public static TypeIdentity Identity(INamedTypeSymbol type)
    {
        var containing = new List<string>();
        for (var current = type.ContainingType; current is not null; current = current.ContainingType)
        {
            containing.Insert(0, Declaration(current));
        }
        var @namespace = type.ContainingNamespace.IsGlobalNamespace
            ? ""
            : type.ContainingNamespace.ToDisplayString(
                SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted));
        return new(@namespace, containing, Declaration(type), type.Name, HintName(type));
    }

    /// <summary>Returns the base classes from the top down, the type itself last.</summary>
    public static List<INamedTypeSymbol> BaseChain(INamedTypeSymbol type)
    {
        var chain = new List<INamedTypeSymbol>();
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType) chain.Insert(0, current);
        return chain;
    }

    /// <summary>Returns whether code can be added to the type, and adds what prevents it to the problems.</summary>
    public static bool CanGenerate(INamedTypeSymbol type, List<Problem> problems, CancellationToken cancellationToken)
    {
        var before = problems.Count;
        if (Obstacle(type) is { } obstacle)
        {
            problems.Add(new TypeCannotBeTask(type.Name, obstacle));
        }
        else
        {
            for (var current = type; current is not null; current = current.ContainingType)
            {
                if (IsPartial(current, cancellationToken)) continue;
                problems.Add(new TypeIsNotPartial(current.Name, type.Name));
                break;
            }
        }

        if (type.DeclaringSyntaxReferences is [var reference, ..]
            && reference.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp11 } options)
        {
            problems.Add(new LanguageVersionIsTooLow(options.LanguageVersion.ToDisplayString()));
        }

        return problems.Count == before && IsOnlyOne(type);
    }

    // While it is being edited, a container may have no name yet, or the name of another.
    // The compiler reports that, and a generated part would end up in the wrong type.
    private static bool IsOnlyOne(INamedTypeSymbol type)
    {
        for (ISymbol current = type; current is not INamespaceSymbol { IsGlobalNamespace: true }; current = current.ContainingSymbol)
        {
            if (current.Name.Length == 0
                || (current is INamedTypeSymbol named && named.TypeParameters.Any(static parameter => parameter.Name.Length == 0)))
            {
                return false;
            }

            var first = ((INamespaceOrTypeSymbol)current.ContainingSymbol).GetMembers(current.Name)
                .First(other => other is INamespaceSymbol
                    || (other is INamedTypeSymbol twin && twin.Arity == ((current as INamedTypeSymbol)?.Arity ?? 0)));
            if (!SymbolEqualityComparer.Default.Equals(first, current)) return false;
        }

        return true;
    }

    /// <summary>The modifier of the generated public members, for base and derived classes.</summary>
    public static string Modifier(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (!current.IsAbstract && TaskSymbols.Has(current, AttributeTable.BatchTask)) return "override ";
        }

        return type is { TypeKind: TypeKind.Class, IsSealed: false } ? "virtual " : "";
    }

    /// <summary>Whether the user's type has a member of a name that generated code would like to take.</summary>
    public static bool IsTaken(INamedTypeSymbol type, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var isGeneratedTo = !SymbolEqualityComparer.Default.Equals(current, type)
                && TaskSymbols.Has(current, AttributeTable.BatchTask);
            if (!isGeneratedTo
                && current.GetMembers(name).Any(static member => member.DeclaredAccessibility != Accessibility.Private
                    || member.Locations.Any(static location => location.IsInSource)))
            {
                return true;
            }
        }

        return type.Name == name;
    }

    private static TypeObstacle? Obstacle(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.IsFileLocal) return TypeObstacle.FileLocal;
        }

        return type switch
        {
            { Name: "" } => TypeObstacle.Nameless,
            { Name: "var" } => TypeObstacle.NamedVar,
            { Name: "System" or "TaskGen", ContainingSymbol: INamespaceSymbol { IsGlobalNamespace: true } } =>
                TypeObstacle.NamedLikeNamespace,
            { IsStatic: true } => TypeObstacle.Static,
            { IsRefLikeType: true } => TypeObstacle.RefStruct,
            { TypeKind: TypeKind.Interface } => TypeObstacle.Interface,
            { TypeParameters.Length: > 0 } => TypeObstacle.Generic,
            { TypeKind: not (TypeKind.Class or TypeKind.Struct) } => TypeObstacle.NotClassOrStruct,
            _ => null,
        };
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration
                && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                return false;
            }
        }

        return true;
    }

    private static string Declaration(INamedTypeSymbol type)
    {
        var keyword = type switch
        {
            { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        var name = CSharpIdentifier.Escape(type.Name);
        if (type.TypeParameters.Length > 0)
        {
            name += "<" + string.Join(", ", type.TypeParameters.Select(static parameter => CSharpIdentifier.Escape(parameter.Name))) + ">";
        }
        return $"partial {keyword} {name}";
    }

    private static string HintName(INamedTypeSymbol type)
    {
        var name = new StringBuilder(type.MetadataName);
        for (var current = type.ContainingType; current is not null; current = current.ContainingType)
        {
            name.Insert(0, current.MetadataName + ".");
        }
        if (!type.ContainingNamespace.IsGlobalNamespace) name.Insert(0, type.ContainingNamespace.ToDisplayString() + ".");
        name.Replace("`", "-").Replace("@", "");
        if (HasTwinByCase(type)) name.Append('-').Append(Hash(name.ToString()));
        return name.Append(".g.cs").ToString();
    }

    // Names of generated files are compared without regard to case, names of types with regard to it.
    private static bool HasTwinByCase(INamedTypeSymbol type)
    {
        for (ISymbol current = type; current is not INamespaceSymbol { IsGlobalNamespace: true }; current = current.ContainingSymbol)
        {
            if (Twins.GetValue((INamespaceOrTypeSymbol)current.ContainingSymbol, TwinsIn).Contains(current.Name)) return true;
        }

        return false;
    }

    private static HashSet<string> TwinsIn(INamespaceOrTypeSymbol container) => new(container.GetMembers()
        .Where(static member => member is INamespaceOrTypeSymbol).Select(static member => member.Name).Distinct()
        .GroupBy(static name => name, System.StringComparer.OrdinalIgnoreCase)
        .Where(static names => names.Skip(1).Any())
        .SelectMany(static names => names));

    private static string Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = unchecked((hash ^ c) * 16777619u);
        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
