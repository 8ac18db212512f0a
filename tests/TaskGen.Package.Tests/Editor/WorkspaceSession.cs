using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;

namespace TaskGen.Package.Tests.Editor;

/// <summary>A project that is open in an editor: its language services, and the analyzers and code fixes of its packages.</summary>
internal sealed class WorkspaceSession : IDisposable
{
    private readonly MSBuildWorkspace _workspace;
    private Project _project;

    private WorkspaceSession(MSBuildWorkspace workspace, Project project) => (_workspace, _project) = (workspace, project);

    public static async Task<WorkspaceSession> OpenAsync(string project)
    {
        var workspace = MSBuildWorkspace.Create();
        return new(workspace, await workspace.OpenProjectAsync(project));
    }

    /// <summary>Replaces the text of a document; <c>|</c> is the caret.</summary>
    public int Type(string name, string markup)
    {
        var caret = markup.IndexOf('|', StringComparison.Ordinal);
        var document = Document(name);
        _project = document.WithText(SourceText.From(caret < 0 ? markup : markup.Remove(caret, 1))).Project;
        return caret;
    }

    public async Task<string> TextAsync(string name) => (await Document(name).GetTextAsync()).ToString();

    /// <summary>Returns what the compiler and the analyzers report.</summary>
    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync()
    {
        var compilation = (await _project.GetCompilationAsync())!;
        var analyzers = _project.AnalyzerReferences.Where(IsOurs)
            .SelectMany(static reference => reference.GetAnalyzers(LanguageNames.CSharp))
            .ToImmutableArray();
        var found = await compilation.WithAnalyzers(analyzers, _project.AnalyzerOptions).GetAllDiagnosticsAsync();
        return [.. found.Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>Returns the code fixes that are offered for a diagnostic.</summary>
    public async Task<IReadOnlyList<CodeAction>> CodeFixesAsync(Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        var document = _project.GetDocument(diagnostic.Location.SourceTree)!;
        foreach (var provider in Parts<CodeFixProvider>().Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(
                document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    public async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        _project = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(_project.Id)!;
    }

    /// <summary>Returns the completions at a position, after a character was typed.</summary>
    public async Task<IReadOnlyList<CompletionItem>> CompletionsAsync(string name, int caret, char? typed = null)
    {
        var document = Document(name);
        var service = CompletionService.GetService(document)!;
        var trigger = typed is { } c ? CompletionTrigger.CreateInsertionTrigger(c) : CompletionTrigger.Invoke;
        return [.. (await service.GetCompletionsAsync(document, caret, trigger)).ItemsList];
    }

    /// <summary>Returns the completions of the packages at a position. An editor would show an exception as a failure of theirs.</summary>
    public async Task<IReadOnlyList<(string Name, TextSpan Span)>> OurCompletionsAsync(string name, int caret)
    {
        var document = Document(name);
        var found = new List<(string, TextSpan)>();
        foreach (var provider in Parts<CompletionProvider>())
        {
            var context = new CompletionContext(
                provider,
                document,
                caret,
                new TextSpan(caret, 0),
                CompletionTrigger.Invoke,
                await document.GetOptionsAsync(),
                CancellationToken.None);
            await provider.ProvideCompletionsAsync(context);
            found.AddRange(Items(context).Select(item => (item.DisplayText, context.CompletionListSpan)));
        }

        return found;
    }

    /// <summary>Returns the text that an editor shows beside a selected completion.</summary>
    public async Task<string> DescribeAsync(string name, CompletionItem item)
    {
        var document = Document(name);
        return (await CompletionService.GetService(document)!.GetDescriptionAsync(document, item))!.Text;
    }

    public async Task CompleteAsync(string name, CompletionItem item)
    {
        var document = Document(name);
        var change = await CompletionService.GetService(document)!.GetChangeAsync(document, item);
        _project = document.WithText((await document.GetTextAsync()).WithChanges(change.TextChange)).Project;
    }

    /// <summary>Returns the text of the tooltip at a position.</summary>
    public async Task<string> HoverAsync(string name, int caret)
    {
        var document = Document(name);
        var info = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, caret);
        return info is null ? "" : string.Join('\n', info.Sections.Select(static section => section.Text));
    }

    /// <summary>Returns where a member is used: the document, and the line.</summary>
    public async Task<IReadOnlyList<(string Document, string Line)>> ReferencesAsync(string type, string member)
    {
        var compilation = (await _project.GetCompilationAsync())!;
        var symbol = compilation.GetTypeByMetadataName(type)!.GetMembers(member).Single();
        var found = await SymbolFinder.FindReferencesAsync(symbol, _project.Solution);
        return [.. found.SelectMany(static reference => reference.Locations).Select(static place =>
            (place.Document.Name, LineOf(place.Location)))];
    }

    public async Task<IReadOnlyList<Document>> GeneratedAsync() => [.. await _project.GetSourceGeneratedDocumentsAsync()];

    public void Dispose() => _workspace.Dispose();

    private Document Document(string name) => _project.Documents.Single(document => document.Name == name);

    // The items of a context are not public.
    private static IEnumerable<CompletionItem> Items(CompletionContext context) =>
        (IEnumerable<CompletionItem>)typeof(CompletionContext)
            .GetProperty("Items", BindingFlags.Instance | BindingFlags.NonPublic)!
            .GetValue(context)!;

    private static string LineOf(Location place) =>
        place.SourceTree!.GetText().Lines.GetLineFromPosition(place.SourceSpan.Start).ToString();

    private static bool IsOurs(AnalyzerReference reference) => reference.Display.StartsWith("TaskGen", StringComparison.Ordinal);

    private IEnumerable<T> Parts<T>() => _project.AnalyzerReferences.Where(IsOurs).OfType<AnalyzerFileReference>()
        .SelectMany(static reference => reference.GetAssembly().GetTypes())
        .Where(static type => !type.IsAbstract
        && typeof(T).IsAssignableFrom(type)
        && type.GetCustomAttributes().Any(static attribute => attribute.GetType().Name.StartsWith("Export", StringComparison.Ordinal)))
        .Select(static type => (T)Activator.CreateInstance(type)!);
}
