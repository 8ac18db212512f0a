using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Parsing.Caching;

/// <summary>
/// Keeps the definition of each class for as long as nothing changed that it was read from, which <see cref="CompilationSnapshot"/>
/// decides. The MSBuild property <c>TaskGenCacheDefinitions</c> turns the cache off.
/// </summary>
internal static class DefinitionCache
{
    /// <summary>The compiler feature that turns the cache off: unlike an analyzer option it reaches the step that reads classes.</summary>
    public const string OffFeature = "TaskGenReadsEveryDefinition";

    private static readonly ConditionalWeakTable<TypeDeclarationSyntax, Entry> Entries = new();

    /// <summary>
    /// Returns the definition of a type, or <see langword="null"/> if it is not a task or if the attribute is on another part of it.
    /// </summary>
    public static TaskDefinition? GetOrParse(TypeDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        var snapshot = CompilationSnapshot.Of(model.Compilation, cancellationToken);
        if (!TaskSyntax.MayBeTask(declaration, snapshot.Aliases)) return null;
        if (IsOff(declaration)) return Parse(declaration, model, cancellationToken);

        var entry = Entries.GetValue(declaration, static _ => new Entry());
        var last = entry.Last;
        var isKept = last is not null
            && !snapshot.ChangesSince(last.Snapshot, cancellationToken).Contains(declaration.Identifier.ValueText);
        var definition = isKept ? last!.Definition : Parse(declaration, model, cancellationToken);
        entry.Last = new(snapshot, definition);
        return definition;
    }

    /// <summary>
    /// Returns the definition that the generator read before its own file was added, or <see langword="null"/> if it is not known or
    /// something that it was read from has changed since.
    /// </summary>
    public static TaskDefinition? Find(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is not TypeDeclarationSyntax declaration || IsOff(declaration)) continue;
            if (!Entries.TryGetValue(declaration, out var entry) || entry.Last is not { Definition: { } definition } last) continue;
            var changes = CompilationSnapshot.Of(compilation, cancellationToken).ChangesSince(last.Snapshot, cancellationToken);
            return changes.Contains(type.Name) ? null : definition;
        }

        return null;
    }

    private static bool IsOff(TypeDeclarationSyntax declaration) => declaration.SyntaxTree.Options.Features.ContainsKey(OffFeature);

    private static TaskDefinition? Parse(TypeDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellationToken)
    {
        // Only one part may have the attribute. While a class is being edited, two may have it, and it must not be generated for each.
        if (model.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol type) return null;
        var first = TaskSymbols.FindAttribute(type, Schema.AttributeTable.BatchTask)?.ApplicationSyntaxReference;
        if (first is null || first.SyntaxTree != declaration.SyntaxTree || !IsOn(declaration, first)) return null;
        return TaskParser.Parse(type, sources: null, view: null, cancellationToken);
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

    private sealed record Known(CompilationSnapshot Snapshot, TaskDefinition? Definition);
}
