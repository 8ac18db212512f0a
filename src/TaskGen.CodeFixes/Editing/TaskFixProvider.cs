using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.CodeFixes.Editing;

/// <summary>The light bulb of one rule: it says which edits mend a squiggle, for one and for all of them.</summary>
public abstract class TaskFixProvider : CodeFixProvider
{
    private static readonly FixAllProvider FixAll = FixAllProvider.Create(static (context, document, diagnostics) =>
        FixAllAsync((TaskFixProvider)context.CodeFixProvider, document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken));

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
            if (await ContextAsync(context.Document, diagnostic, diagnostic.Location.SourceSpan, Other(diagnostic), context.CancellationToken).ConfigureAwait(false) is not { } mendContext) continue;
            foreach (var mend in GetEdits(mendContext))
            {
                var changes = mend.Changes;
                context.RegisterCodeFix(
                    CodeAction.Create(mend.Title, cancellationToken => ApplyAsync(context.Document, changes, cancellationToken), Key(mend)),
                    diagnostic);
            }
        }
    }

    /// <summary>The ways to mend a squiggle.</summary>
    internal abstract IEnumerable<CodeFixEdit> GetEdits(CodeFixEditContext context);

    private string Key(CodeFixEdit mend) => _ruleId + "." + mend.Key;

    // One after the other, from the end of the document to its beginning: an edit leaves what stands before it where it is.
    private static async Task<Document?> FixAllAsync(TaskFixProvider provider, Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellationToken)
    {
        var applied = new List<TextChange>();
        foreach (var diagnostic in diagnostics.OrderByDescending(static diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            var span = Moved(diagnostic.Location.SourceSpan, applied);
            var other = Other(diagnostic) is { } otherSpan ? Moved(otherSpan, applied) : null;
            if (span is null || await ContextAsync(document, diagnostic, span.Value, other, cancellationToken).ConfigureAwait(false) is not { } context) continue;

            // dotnet format asks without a key where the analyzer's first finding was another rule's: the first way is meant.
            if (provider.GetEdits(context).FirstOrDefault(mend => key is null || provider.Key(mend) == key) is not { } mend) continue;
            document = await ApplyAsync(document, mend.Changes, cancellationToken).ConfigureAwait(false);
            applied.AddRange(mend.Changes.OrderByDescending(static change => change.Span.Start));
        }

        return document;
    }

    private static async Task<CodeFixEditContext?> ContextAsync(Document document, Diagnostic diagnostic, TextSpan span, TextSpan? other, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var compilation = await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || compilation is null || !root.FullSpan.Contains(span)) return null;
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return new CodeFixEditContext(root, text, compilation, span, other, diagnostic.Properties);
    }

    private static TextSpan? Other(Diagnostic diagnostic) =>
        diagnostic.AdditionalLocations is [{ SourceTree: { } tree } other, ..] && tree == diagnostic.Location.SourceTree ? other.SourceSpan : null;

    // Where a span is after the edits; null where one of them touched it.
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

    private static async Task<Document> ApplyAsync(Document document, IReadOnlyList<TextChange> changes, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.OrderBy(static change => change.Span.Start)));
    }
}
