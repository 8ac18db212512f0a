using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Parsing;
using TaskGen.Analyzers.Schema;

namespace TaskGen.CodeFixes.Editing;

/// <summary>The tasks that the values of a class are part of.</summary>
internal static class AffectedTasks
{
    /// <summary>
    /// Finds the tasks of a project that have the values of a class: itself, those that derive from it, and those that use it as a
    /// profile.
    /// </summary>
    public static IReadOnlyList<INamedTypeSymbol> Find(
        Compilation compilation, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        List<INamedTypeSymbol> parts = type is { TypeKind: TypeKind.Class }
            ? [type, .. new DerivedTasks(compilation).Of(type, cancellationToken)]
            : [type];
        var tasks = parts.FindAll(IsTask);
        var profiles = parts.Where(static part => TaskSymbols.Has(part, AttributeTable.TaskProfile)).Select(GeneratorView.Part).ToList();
        if (profiles.Count == 0) return tasks;
        tasks.AddRange(DerivedTypes.All(compilation)
            .Where(other => IsTask(other) && !tasks.Contains(other, SymbolEqualityComparer.Default))
            .Where(other => TaskParser.Parse(other, sources: null, view: null, cancellationToken).Parts.Intersect(profiles).Any())
            .ToList());
        return tasks;
    }

    /// <summary>
    /// Finds the tasks whose values the constant is part of that an edit changes; none if the edit is not in a constant.
    /// </summary>
    public static IReadOnlyList<INamedTypeSymbol> FindUsers(CodeFixEditContext context)
    {
        if (!context.IsInConstant || Constant(context.Node, context.Model, context.CancellationToken) is not { } constant) return [];
        var compilations = new List<Compilation> { context.Compilation };
        if (context.Task is ({ } other, _) && other != context.Compilation) compilations.Add(other);
        return [.. compilations.SelectMany(compilation => Types(compilation, constant, context.CancellationToken)
            .SelectMany(type => Find(compilation, type, context.CancellationToken)))];
    }

    // The types with an attribute that refers to a constant, directly or through other constants.
    private static IEnumerable<INamedTypeSymbol> Types(
        Compilation compilation, IFieldSymbol constant, CancellationToken cancellationToken)
    {
        var types = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var constants = new List<IFieldSymbol> { constant };
        for (var index = 0; index < constants.Count; index++)
        {
            foreach (var (use, model) in Uses(compilation, constants[index], cancellationToken))
            {
                if (use.FirstAncestorOrSelf<AttributeSyntax>()?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type)
                {
                    types.Add(model.GetDeclaredSymbol(type, cancellationToken)!);
                }
                else if (Constant(use, model, cancellationToken) is { } other
                    && !constants.Contains(other, SymbolEqualityComparer.Default))
                {
                    constants.Add(other);
                }
            }
        }

        return types;
    }

    // Another project has a symbol of its own for the constant.
    private static IEnumerable<(IdentifierNameSyntax Use, SemanticModel Model)> Uses(
        Compilation compilation, IFieldSymbol constant, CancellationToken cancellationToken)
    {
        var path = constant.ToDisplayString();
        return compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot(cancellationToken).DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Where(use => use.Identifier.ValueText == constant.Name)
            .Select(use => (Use: use, Model: compilation.GetSemanticModel(use.SyntaxTree)))
            .Where(found => found.Model.GetSymbolInfo(found.Use, cancellationToken).Symbol?.ToDisplayString() == path);
    }

    private static IFieldSymbol? Constant(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        node.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { } declarator
            ? model.GetDeclaredSymbol(declarator, cancellationToken) as IFieldSymbol
            : null;

    private static bool IsTask(INamedTypeSymbol type) => !type.IsAbstract && TaskSymbols.Has(type, AttributeTable.BatchTask);
}
