using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Rules;

namespace TaskGen.CodeFixes.Editing;

/// <summary>The code fix of one rule, for a single diagnostic and for FixAll.</summary>
public abstract class TaskFixProvider : CodeFixProvider
{
    private static readonly TaskFixAllProvider FixAll = new();

    private readonly string _ruleId;

    private protected TaskFixProvider(string ruleId) => _ruleId = ruleId;

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(_ruleId);

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAll;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Id != _ruleId) continue;
            var finding = new FindingPlace(
                diagnostic, context.Document, diagnostic.Location.SourceSpan, EditPlace.Other(diagnostic));
            var keys = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (document, place) in EditPlace.FindAll(context.Document, diagnostic))
            {
                foreach (var edit in await EditsAsync(document, place, finding, context.CancellationToken).ConfigureAwait(false))
                {
                    if (keys.Add(edit.Key)) context.RegisterCodeFix(ActionOf(document, edit), diagnostic);
                }
            }
        }
    }

    /// <summary>Returns the possible fixes of a diagnostic.</summary>
    internal abstract IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context);

    /// <summary>Returns the first place of a diagnostic where the edit of a key can be applied; its own where there is none.</summary>
    internal async Task<EditPlace> FindPlaceAsync(
        Document document, Diagnostic diagnostic, string? key, CancellationToken cancellationToken)
    {
        if (EditPlace.FindAll(document, diagnostic).ToList() is not [var constant, var own])
        {
            return new(document, diagnostic.Location.SourceSpan);
        }

        var finding = new FindingPlace(diagnostic, document, own.Span, EditPlace.Other(diagnostic));
        var edits = await EditsAsync(constant.Document, constant.Span, finding, cancellationToken).ConfigureAwait(false);
        return edits.Any(edit => key is null || Key(edit) == key) ? constant : own;
    }

    /// <summary>
    /// Returns the edit that Fix All applies. <c>dotnet format</c> passes no key where the first diagnostic of the analyzer has another
    /// id; the first edit applies then.
    /// </summary>
    internal async Task<CodeFixEdit?> FindEditAsync(
        Document document, TextSpan span, FindingPlace finding, string? key, CancellationToken cancellationToken)
    {
        if (await ContextAsync(document, span, finding, cancellationToken).ConfigureAwait(false) is not { } context) return null;
        var check = new EditCheck(context);
        return GetEdits(context).FirstOrDefault(edit => (key is null || Key(edit) == key) && check.CausesNoError(edit))
            is { IsSingle: false } first ? first : null;
    }

    internal static async Task<Document> ApplyAsync(Document document, IReadOnlyList<TextChange> changes,
        CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.OrderBy(static change => change.Span.Start)));
    }

    // Of an edit that changes two documents. The other one may be linked into several projects.
    internal static async Task<Solution> ApplyAsync(Document document, CodeFixEdit edit, CancellationToken cancellationToken)
    {
        var solution = document.Project.Solution;
        if (edit.Elsewhere is ({ } tree, var change) && solution.GetDocument(tree) is { } other)
        {
            var text = (await other.GetTextAsync(cancellationToken).ConfigureAwait(false)).WithChanges(change);
            solution = solution.WithDocumentText(other.Id, text);
            foreach (var linked in other.GetLinkedDocumentIds()) solution = solution.WithDocumentText(linked, text);
        }

        var edited = await ApplyAsync(solution.GetDocument(document.Id)!, edit.Changes, cancellationToken).ConfigureAwait(false);
        return edited.Project.Solution;
    }

    private async Task<IReadOnlyList<CodeFixEdit>> EditsAsync(
        Document document, TextSpan span, FindingPlace finding, CancellationToken cancellationToken) =>
        await ContextAsync(document, span, finding, cancellationToken).ConfigureAwait(false) is { } context
            ? [.. GetEdits(context).Where(new EditCheck(context).CausesNoError)]
            : [];

    private CodeAction ActionOf(Document document, CodeFixEdit edit) => edit.Elsewhere is null
        ? CodeAction.Create(edit.Title, cancellationToken => ApplyAsync(document, edit.Changes, cancellationToken), Key(edit))
        : CodeAction.Create(edit.Title, cancellationToken => ApplyAsync(document, edit, cancellationToken), Key(edit));

    private string Key(CodeFixEdit edit) => _ruleId + "." + edit.Key;

    private static async Task<CodeFixEditContext?> ContextAsync(
        Document document, TextSpan span, FindingPlace finding, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        if (!root.FullSpan.Contains(span)) return null;
        var compilation = (await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var isThere = document.Id == finding.Document.Id;
        var task = await TaskAsync(finding, cancellationToken).ConfigureAwait(false);
        return new CodeFixEditContext(
            root,
            text,
            compilation,
            span,
            isThere && finding.Other is { } other && root.FullSpan.Contains(other) ? other : null,
            isThere && span == finding.Span ? finding.Diagnostic.Properties.Remove(FixProperties.Constant) : finding.Diagnostic.Properties,
            isThere ? task?.Type : null,
            cancellationToken)
        {
            Task = task,
            IsDocument = tree => document.Project.GetDocument(tree) is not (null or SourceGeneratedDocument),
            IndentUnit = await TextEdits.IndentUnitAsync(document, text, cancellationToken).ConfigureAwait(false),
        };
    }

    // The span of the diagnostic is not known where an edit of Fix All touched it, and may be that of an older version of the document.
    private static async Task<(Compilation Compilation, TypeDeclarationSyntax Type)?> TaskAsync(
        FindingPlace finding, CancellationToken cancellationToken)
    {
        var root = (await finding.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        var compilation = (await finding.Document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!;
        return finding.Span is { } span
            && root.FullSpan.Contains(span)
            && root.FindNode(span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
                ? (compilation, type)
                : null;
    }
}
