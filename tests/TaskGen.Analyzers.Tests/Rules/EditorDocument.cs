using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>A document with its diagnostics, and every code fix that an editor offers for them.</summary>
internal sealed class EditorDocument
{
    public static readonly ImmutableArray<TaskFixProvider> Providers =
    [
        .. typeof(TaskFixProvider).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && typeof(TaskFixProvider).IsAssignableFrom(type))
            .Select(static type => (TaskFixProvider)Activator.CreateInstance(type)!),
    ];

    private readonly Document _document;

    private EditorDocument(Document document, string source, ImmutableArray<Diagnostic> diagnostics) =>
        (_document, Source, Diagnostics) = (document, source, diagnostics);

    /// <summary>Gets the text after the using directives.</summary>
    public string Source { get; }

    /// <summary>Gets the errors of the compiler, and everything that the analyzers report.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public static async Task<EditorDocument> OpenAsync(string source, LanguageVersion version = LanguageVersion.Latest)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Consumer",
            "Consumer",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(version),
            metadataReferences: Compilations.References));
        var document = project.AddDocument("Source.cs", Analysis.Usings + source, filePath: "Source.cs");
        var (findings, compilation) = await Analysis.RunWithCompilationAsync(source, version);
        var errors = compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return new(document, source, [.. findings, .. errors]);
    }

    /// <summary>Returns the code fixes of all diagnostics.</summary>
    public async Task<List<EditorFix>> FixesAsync()
    {
        var fixes = new List<EditorFix>();
        foreach (var diagnostic in Diagnostics)
        {
            foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await provider.RegisterCodeFixesAsync(new CodeFixContext(
                    _document, diagnostic, (action, _) => fixes.Add(new(diagnostic, provider, action)), CancellationToken.None));
            }
        }

        return fixes;
    }

    /// <summary>Applies one code fix.</summary>
    public Task<EditorDocument> ApplyAsync(EditorFix fix) => AfterAsync(fix.Action);

    /// <summary>Applies a code fix to all diagnostics for which it is offered.</summary>
    public async Task<EditorDocument> ApplyToAllAsync(EditorFix fix)
    {
        var context = new FixAllContext(
            _document,
            fix.Provider,
            FixAllScope.Document,
            fix.Action.EquivalenceKey,
            [fix.Diagnostic.Id],
            new Found(Diagnostics),
            CancellationToken.None);
        var action = await fix.Provider.GetFixAllProvider().GetFixAsync(context);
        return await AfterAsync(action ?? throw new InvalidOperationException($"Fix All does nothing for '{fix.Action.Title}'."));
    }

    private async Task<EditorDocument> AfterAsync(CodeAction action)
    {
        var operation = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        var text = (await operation.ChangedSolution.GetDocument(_document.Id)!.GetTextAsync()).ToString();
        if (!text.StartsWith(Analysis.Usings, StringComparison.Ordinal)) throw new InvalidOperationException("The directives changed.");
        return await OpenAsync(text[Analysis.Usings.Length..], ((CSharpParseOptions)_document.Project.ParseOptions!).LanguageVersion);
    }

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
