using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
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

    private static bool IsTask(INamedTypeSymbol type) => !type.IsAbstract && TaskSymbols.Has(type, AttributeTable.BatchTask);
}
