using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.CodeFixes.Editing;

/// <summary>
/// Applies the edit of a rule to all its diagnostics in a document, a project, or a solution, also where the edit is in a constant of
/// another document.
/// </summary>
internal sealed class TaskFixAllProvider : FixAllProvider
{
    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(CodeAction.Create(
        $"Fix all {string.Join(", ", fixAllContext.DiagnosticIds)}",
        cancellationToken => FixAsync(fixAllContext.WithCancellationToken(cancellationToken)),
        nameof(TaskFixAllProvider)));

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        var provider = (TaskFixProvider)context.CodeFixProvider;
        var places = new List<(DocumentId Document, EditPlace Place, Diagnostic Diagnostic)>();
        foreach (var (project, diagnostic) in await DiagnosticsAsync(context).ConfigureAwait(false))
        {
            if (EditPlace.DocumentOf(project, diagnostic.Location) is { } document)
            {
                var place = await provider
                    .FindPlaceAsync(document, diagnostic, context.CodeActionEquivalenceKey, context.CancellationToken)
                    .ConfigureAwait(false);
                places.Add((document.Id, place, diagnostic));
            }
        }

        // A file that several projects have is edited in one of them.
        var files = new HashSet<string>(StringComparer.Ordinal);
        var applied = new Dictionary<DocumentId, List<TextChange>>();
        foreach (var edited in places.GroupBy(static place => place.Place.Document.Id))
        {
            var document = solution.GetDocument(edited.Key)!;
            if (document.FilePath is { } path && !files.Add(path)) continue;
            document = await FixAsync(context, provider, document, applied, edited.Select(static place =>
                (place.Diagnostic, place.Place.Span, place.Document))).ConfigureAwait(false);
            var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
            solution = document.Project.Solution;
            foreach (var linked in document.GetLinkedDocumentIds()) solution = solution.WithDocumentText(linked, text);
        }

        return solution;
    }

    // Edits are applied from the end of the document to its beginning, so that most edits do not move the text before them.
    private static async Task<Document> FixAsync(
        FixAllContext context,
        TaskFixProvider provider,
        Document document,
        Dictionary<DocumentId, List<TextChange>> applied,
        IEnumerable<(Diagnostic Diagnostic, TextSpan Span, DocumentId Document)> places)
    {
        var changes = ChangesOf(document.Id);
        foreach (var (diagnostic, place, id) in places.OrderByDescending(static place => place.Span.Start)
            .ThenByDescending(static place => place.Diagnostic.Location.SourceSpan.Start))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (Moved(place, changes) is not { } span) continue;
            applied.TryGetValue(id, out var before);
            var finding = new FindingPlace(
                diagnostic,
                document.Project.Solution.GetDocument(id)!,
                Moved(diagnostic.Location.SourceSpan, before),
                EditPlace.Other(diagnostic) is { } other ? Moved(other, before) : null);
            if (await provider.FindEditAsync(document, span, finding, context.CodeActionEquivalenceKey, context.CancellationToken)
                .ConfigureAwait(false) is not { } edit)
            {
                continue;
            }

            if (edit.Elsewhere is ({ } tree, var change) && document.Project.GetDocument(tree) is { } declaring)
            {
                ChangesOf(declaring.Id).Add(change);
            }

            var solution = await TaskFixProvider.ApplyAsync(document, edit, context.CancellationToken).ConfigureAwait(false);
            document = solution.GetDocument(document.Id)!;
            changes.AddRange(edit.Changes.OrderByDescending(static change => change.Span.Start));
        }

        return document;

        List<TextChange> ChangesOf(DocumentId id) => applied.TryGetValue(id, out var known) ? known : applied[id] = [];
    }

    private static async Task<List<(Project Project, Diagnostic Diagnostic)>> DiagnosticsAsync(FixAllContext context)
    {
        var found = new List<(Project, Diagnostic)>();
        if (context.Scope == FixAllScope.Document)
        {
            if (context.Document is { } document)
            {
                Add(document.Project, await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false));
            }

            return found;
        }

        var projects = context.Scope == FixAllScope.Project ? [context.Project] : context.Solution.Projects;
        foreach (var project in projects.Where(project => project.Language == context.Project.Language))
        {
            Add(project, await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return found;

        void Add(Project project, ImmutableArray<Diagnostic> diagnostics) =>
            found.AddRange(diagnostics.Select(diagnostic => (project, diagnostic)));
    }

    // Returns the span after the edits; null if one of them touched it.
    private static TextSpan? Moved(TextSpan span, List<TextChange>? applied)
    {
        foreach (var change in applied ?? [])
        {
            if (change.Span.Start >= span.End) continue;
            if (change.Span.End > span.Start) return null;
            span = new TextSpan(span.Start + change.NewText!.Length - change.Span.Length, span.Length);
        }

        return span;
    }
}
