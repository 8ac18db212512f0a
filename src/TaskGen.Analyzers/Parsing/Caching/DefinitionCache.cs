using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Parsing.Caching;

/// <summary>
/// Definitions by the declaration that they were read off, for as long as nothing that they could depend on has changed: an edit in a body, or in a comment, has no
/// attribute bound again.
/// </summary>
internal static class DefinitionCache
{
    private static readonly ConditionalWeakTable<TypeDeclarationSyntax, Entry> Entries = new();

    /// <summary>The definition of a type, or null where it is no task, or the attribute stands on another part of it.</summary>
    public static TaskDefinition? GetOrParse(TypeDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        var surface = CompilationFingerprint.Of(model.Compilation, cancellationToken);
        if (!TaskSyntax.MayBeTask(declaration, surface.Aliases)) return null;

        var entry = Entries.GetValue(declaration, static _ => new Entry());
        var definition = entry.Last is { } last && surface.IsSameAs(last.Fingerprint, cancellationToken) ? last.Definition : Parse(declaration, model, cancellationToken);
        entry.Last = new(surface, definition);
        return definition;
    }

    /// <summary>The definition that the generator read off a type before its own half was added; null where that isn't known, or anything else was declared since.</summary>
    public static TaskDefinition? Find(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax declaration || !Entries.TryGetValue(declaration, out var entry)) continue;
            if (entry.Last is { Definition: { } definition } last) return CompilationFingerprint.Of(compilation, cancellationToken).IsSameAs(last.Fingerprint, cancellationToken) ? definition : null;
        }

        return null;
    }

    private static TaskDefinition? Parse(TypeDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        // The attribute may stand on one part only; a class half typed may have it on two, and must not be generated twice.
        if (model.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol type) return null;
        var first = TaskSymbols.FindAttribute(type, Schema.AttributeTable.BatchTask)?.ApplicationSyntaxReference;
        if (first is null || first.SyntaxTree != declaration.SyntaxTree || !IsOn(declaration, first)) return null;
        return TaskParser.Parse(type, sources: null, cancellationToken);
    }

    // On the declaration itself, and not on a type or a member within it.
    private static bool IsOn(TypeDeclarationSyntax declaration, SyntaxReference attribute)
    {
        foreach (var list in declaration.AttributeLists)
        {
            if (list.Span.Contains(attribute.Span)) return true;
        }

        return false;
    }

    private sealed class Entry
    {
        private volatile Known? _last;

        public Known? Last
        {
            get => _last;
            set => _last = value;
        }
    }

    private sealed record Known(CompilationFingerprint Fingerprint, TaskDefinition? Definition);
}
