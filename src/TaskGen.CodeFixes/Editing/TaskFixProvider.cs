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
    private static readonly FixAllProvider FixAll = FixAllProvider.Create(static (context, document, diagnostics) =>
        FixAllAsync((TaskFixProvider)context.CodeFixProvider, document, diagnostics, context.CodeActionEquivalenceKey,
            context.CancellationToken));

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
            var (document, place) = await PlaceAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false);
            var type = document.Id == context.Document.Id ? diagnostic.Location.SourceSpan : (TextSpan?)null;
            if (await ContextAsync(document, diagnostic, place, type, Other(diagnostic), context.CancellationToken)
                .ConfigureAwait(false) is not { } editContext)
            {
                continue;
            }

            foreach (var edit in GetEdits(editContext).Where(new EditCheck(editContext, context.CancellationToken).CausesNoError))
            {
                var changes = edit.Changes;
                context.RegisterCodeFix(
                    CodeAction.Create(edit.Title, cancellationToken => ApplyAsync(document, changes, cancellationToken), Key(edit)),
                    diagnostic);
            }
        }
    }

    /// <summary>Returns the possible fixes of a diagnostic.</summary>
    internal abstract IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context);

    private string Key(CodeFixEdit edit) => _ruleId + "." + edit.Key;

    // Edits are applied from the end of the document to its beginning, so that most edits do not move the text before them.
    private static async Task<Document?> FixAllAsync(TaskFixProvider provider, Document document, ImmutableArray<Diagnostic> diagnostics,
        string? key, CancellationToken cancellationToken)
    {
        var applied = new List<TextChange>();
        foreach (var diagnostic in diagnostics.OrderByDescending(static diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            // Fix All changes the documents of the diagnostics only.
            var (edited, place) = await PlaceAsync(document, diagnostic, cancellationToken).ConfigureAwait(false);
            if (edited.Id != document.Id || Moved(place, applied) is not { } span) continue;

            var other = Other(diagnostic) is { } otherSpan ? Moved(otherSpan, applied) : null;
            var type = Moved(diagnostic.Location.SourceSpan, applied);
            if (await ContextAsync(document, diagnostic, span, type, other, cancellationToken).ConfigureAwait(false) is not { } context)
            {
                continue;
            }

            // dotnet format passes no key where the first diagnostic of the analyzer has another id; the first edit applies then.
            var check = new EditCheck(context, cancellationToken);
            if (provider.GetEdits(context).FirstOrDefault(edit => !edit.IsSingle && (key is null || provider.Key(edit) == key)
                && check.CausesNoError(edit)) is not { } edit)
            {
                continue;
            }

            document = await ApplyAsync(document, edit.Changes, cancellationToken).ConfigureAwait(false);
            applied.AddRange(edit.Changes.OrderByDescending(static change => change.Span.Start));
        }

        return document;
    }

    private static async Task<CodeFixEditContext?> ContextAsync(Document document, Diagnostic diagnostic, TextSpan span, TextSpan? type,
        TextSpan? other, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || compilation is null || !root.FullSpan.Contains(span)) return null;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var declaration = type is { } place ? root.FindNode(place).FirstAncestorOrSelf<TypeDeclarationSyntax>() : null;
        var properties = span == type ? diagnostic.Properties.Remove(FixData.Constant) : diagnostic.Properties;
        return new CodeFixEditContext(root, text, compilation, span, other, properties, declaration);
    }

    // The document and the span that are edited: the diagnostic's own, or those of the constant that its argument refers to, unless
    // another generator declares it.
    private static async Task<(Document Document, TextSpan Span)> PlaceAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!IsInConstant(diagnostic)) return (document, diagnostic.Location.SourceSpan);
        var constant = diagnostic.AdditionalLocations[0];
        if (constant.SourceTree is not { } tree) return (document, diagnostic.Location.SourceSpan);
        if (IsSameFile(tree, diagnostic.Location.SourceTree)) return (document, constant.SourceSpan);
        foreach (var candidate in document.Project.Documents)
        {
            if (await candidate.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is { } known && IsSameFile(known, tree))
            {
                return (candidate, constant.SourceSpan);
            }
        }

        return (document, diagnostic.Location.SourceSpan);
    }

    // Trees of two versions of a document are different objects.
    private static bool IsSameFile(SyntaxTree tree, SyntaxTree? other) =>
        tree == other || (other is not null && tree.FilePath.Length > 0 && tree.FilePath == other.FilePath);

    private static bool IsInConstant(Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey(FixData.Constant) && diagnostic.AdditionalLocations.Count > 0;

    private static TextSpan? Other(Diagnostic diagnostic) =>
        !IsInConstant(diagnostic) && diagnostic.AdditionalLocations is [{ SourceTree: { } tree } other, ..]
            && tree == diagnostic.Location.SourceTree ? other.SourceSpan : null;

    // Returns the span after the edits; null where one of them touched it.
    private static TextSpan? Moved(TextSpan span, List<TextChange> applied)
    {
        foreach (var change in applied)
        {
            if (change.Span.Start >= span.End) continue;
            if (change.Span.End > span.Start) return null;
            span = new TextSpan(span.Start + (change.NewText?.Length ?? 0) - change.Span.Length, span.Length);
        }

        return span;
    }

    private static async Task<Document> ApplyAsync(Document document, IReadOnlyList<TextChange> changes,
        CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.OrderBy(static change => change.Span.Start)));
    }
}
