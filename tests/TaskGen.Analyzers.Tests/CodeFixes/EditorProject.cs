using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Tests.Rules;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.Analyzers.Tests.CodeFixes;

/// <summary>
/// A project that is open in an editor, with its diagnostics and the code fixes that are offered for them. It may refer to another
/// project, whose constants and classes then have a source.
/// </summary>
internal sealed class EditorProject
{
    public static readonly ImmutableArray<TaskFixProvider> Providers =
    [
        .. typeof(TaskFixProvider).Assembly.GetTypes()
            .Where(static type => !type.IsAbstract && typeof(TaskFixProvider).IsAssignableFrom(type))
            .Select(static type => (TaskFixProvider)Activator.CreateInstance(type)!),
    ];

    private static readonly ConcurrentDictionary<
        (LanguageVersion Version, bool HasLibrary),
        Task<(Solution Solution, ProjectId Project, ProjectId? Library)>> EmptySolutions = new();

    private readonly Project _project;

    private EditorProject(Project project, ImmutableArray<Diagnostic> diagnostics) => (_project, Diagnostics) = (project, diagnostics);

    /// <summary>Gets the errors of the compiler, and everything that the analyzers report.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Opens a project.</summary>
    /// <param name="files">The names and texts of its files.</param>
    /// <param name="library">The files of the project that it refers to; empty if there is none.</param>
    /// <param name="version">The version of C#.</param>
    /// <param name="hasOtherGenerator">Whether the code fixes see the code of <see cref="OtherGenerator"/>, as in an editor.</param>
    public static async Task<EditorProject> OpenAsync(
        IEnumerable<EditorFile> files,
        IEnumerable<EditorFile>? library = null,
        LanguageVersion version = LanguageVersion.Latest,
        bool hasOtherGenerator = false)
    {
        var (solution, project, other) = await EmptySolutions.GetOrAdd((version, library is not null), CreateAsync);
        if (library is not null) solution = Add(solution, other!, library);
        solution = Add(solution, project, files);
        if (hasOtherGenerator) solution = solution.AddAnalyzerReference(project, new OtherGeneratorReference());
        return await AnalyzeAsync(solution.GetProject(project)!);
    }

    /// <summary>Returns the files of the project, and those of the project that it refers to, in their order.</summary>
    public async Task<IReadOnlyList<EditorFile>> FilesAsync()
    {
        var files = new List<EditorFile>();
        foreach (var document in _project.Solution.Projects.SelectMany(static project => project.Documents))
        {
            files.Add(new(document.Name, (await document.GetTextAsync()).ToString()));
        }

        return files;
    }

    /// <summary>
    /// Returns what the source declares, however it is written: the types with their members, and the attributes of both.
    /// </summary>
    public async Task<string> MeaningAsync()
    {
        var compilation = (await _project.GetCompilationAsync())!;
        var types = new List<string>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var declaration in (await tree.GetRootAsync()).DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
            {
                var type = model.GetDeclaredSymbol(declaration)!;
                var members = type.GetMembers()
                    .Where(static member => member.CanBeReferencedByName && member is not (INamedTypeSymbol or IMethodSymbol))
                    .Select(static member => $"  {DescriptionOf(member)}\n")
                    .Order(StringComparer.Ordinal);
                types.Add(DescriptionOf(type) + "\n" + string.Concat(members));
            }
        }

        return string.Concat(types.Distinct().Order(StringComparer.Ordinal)).ReplaceLineEndings("\n");
    }

    /// <summary>Returns the code fixes of all diagnostics.</summary>
    public async Task<List<EditorFix>> FixesAsync()
    {
        var fixes = new List<EditorFix>();
        foreach (var diagnostic in Diagnostics)
        {
            if (_project.Solution.GetDocument(diagnostic.Location.SourceTree) is { } document)
            {
                fixes.AddRange(await FixesAsync(document, diagnostic));
            }
        }

        return fixes;
    }

    /// <summary>Returns the code fixes of a diagnostic of an older version of the project, whose first file it was in.</summary>
    public Task<List<EditorFix>> FixesAsync(Diagnostic diagnostic) => FixesAsync(_project.Documents.First(), diagnostic);

    /// <summary>Returns the refactorings that are offered at the last place with a text.</summary>
    public async Task<List<CodeAction>> RefactoringsAsync(CodeRefactoringProvider provider, string place)
    {
        var actions = new List<CodeAction>();
        foreach (var document in _project.Documents)
        {
            var index = (await document.GetTextAsync()).ToString().LastIndexOf(place, StringComparison.Ordinal);
            if (index < 0) continue;
            await provider.ComputeRefactoringsAsync(
                new CodeRefactoringContext(document, new TextSpan(index, 0), actions.Add, CancellationToken.None));
            break;
        }

        return actions;
    }

    /// <summary>Applies one code fix.</summary>
    public Task<EditorProject> ApplyAsync(EditorFix fix) => AfterAsync(fix.Action);

    /// <summary>Applies one refactoring.</summary>
    public Task<EditorProject> ApplyAsync(CodeAction action) => AfterAsync(action);

    /// <summary>Applies a code fix to all diagnostics for which it is offered.</summary>
    /// <param name="fix">The code fix.</param>
    /// <param name="scope">Where it is applied.</param>
    /// <param name="hasKey">Whether the key of the code fix is passed, which <c>dotnet format</c> does not always do.</param>
    public async Task<EditorProject> ApplyToAllAsync(EditorFix fix, FixAllScope scope = FixAllScope.Document, bool hasKey = true) =>
        await AfterAsync(await FixAllAsync(fix, scope, hasKey));

    /// <summary>Returns the action that applies a code fix to all diagnostics for which it is offered.</summary>
    public async Task<CodeAction> FixAllAsync(EditorFix fix, FixAllScope scope, bool hasKey = true) =>
        await fix.Provider.GetFixAllProvider().GetFixAsync(new FixAllContext(
            _project.Solution.GetDocument(fix.Diagnostic.Location.SourceTree)!,
            fix.Provider,
            scope,
            hasKey ? fix.Action.EquivalenceKey : null,
            [fix.Diagnostic.Id],
            new Found(_project.Id, Diagnostics),
            CancellationToken.None))
        ?? throw new InvalidOperationException($"Fix All does nothing for '{fix.Action.Title}'.");

    private static async Task<List<EditorFix>> FixesAsync(Document document, Diagnostic diagnostic)
    {
        var fixes = new List<EditorFix>();
        foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await provider.RegisterCodeFixesAsync(new CodeFixContext(
                document, diagnostic, (action, _) => fixes.Add(new(diagnostic, provider, action)), CancellationToken.None));
        }

        return fixes;
    }

    private async Task<EditorProject> AfterAsync(CodeAction action)
    {
        var operation = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        return await AnalyzeAsync(operation.ChangedSolution.GetProject(_project.Id)!);
    }

    // The compiler binds the references of a project once for all solutions that begin with it.
    private static async Task<(Solution Solution, ProjectId Project, ProjectId? Library)> CreateAsync(
        (LanguageVersion Version, bool HasLibrary) kind)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        var library = kind.HasLibrary ? ProjectId.CreateNewId() : null;
        if (library is not null) solution = solution.AddProject(Describe(library, "Library", kind.Version, []));
        var project = ProjectId.CreateNewId();
        solution = solution.AddProject(
            Describe(project, "Consumer", kind.Version, library is null ? [] : [new ProjectReference(library)]));
        await solution.GetProject(project)!.GetCompilationAsync();
        return (solution, project, library);
    }

    private static ProjectInfo Describe(ProjectId id, string name, LanguageVersion version, IEnumerable<ProjectReference> references) =>
        ProjectInfo.Create(
            id,
            VersionStamp.Default,
            name,
            name,
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(version),
            projectReferences: references,
            metadataReferences: Compilations.ReferencesWithClients);

    private static Solution Add(Solution solution, ProjectId id, IEnumerable<EditorFile> files)
    {
        var name = solution.GetProject(id)!.Name;
        foreach (var file in files)
        {
            solution = solution.AddDocument(
                DocumentId.CreateNewId(id), file.Name, file.Text, filePath: file.IsLinked ? file.Name : name + "/" + file.Name);
        }

        return solution;
    }

    private static string DescriptionOf(ISymbol symbol)
    {
        var attributes = symbol.GetAttributes().Select(static attribute =>
        {
            var values = attribute.ConstructorArguments.Select(static argument => argument.ToCSharpString());
            var named = attribute.NamedArguments.Select(static argument => $"{argument.Key} = {argument.Value.ToCSharpString()}").Order();
            return $"[{attribute.AttributeClass!.Name}({string.Join(", ", values.Concat(named))})]";
        });
        var format = SymbolDisplayFormat.MinimallyQualifiedFormat.AddMemberOptions(
            SymbolDisplayMemberOptions.IncludeAccessibility | SymbolDisplayMemberOptions.IncludeModifiers)
            .RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType)
            .WithGenericsOptions(SymbolDisplayGenericsOptions.None);
        return string.Concat(attributes.Order(StringComparer.Ordinal)) + " " + symbol.ToDisplayString(format);
    }

    // The generators run again for the analysis.
    private static async Task<EditorProject> AnalyzeAsync(Project project)
    {
        var compilation = (CSharpCompilation)(await project.GetCompilationAsync())!;
        var generated = compilation.SyntaxTrees.Where(tree => project.GetDocument(tree) is null or SourceGeneratedDocument);
        return new(project, await Analysis.RunWithErrorsAsync(compilation.RemoveSyntaxTrees(generated)));
    }

    private sealed class OtherGeneratorReference : AnalyzerReference
    {
        private static readonly ImmutableArray<ISourceGenerator> Generators = [new OtherGenerator().AsSourceGenerator()];

        public override string FullPath => nameof(OtherGenerator);

        public override object Id => nameof(OtherGenerator);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => Generators;
    }

    // Diagnostics of another project are found where they are asked for.
    private sealed class Found(ProjectId id, ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            var compilation = (await project.GetCompilationAsync(cancellationToken))!;
            var found = project.Id == id ? diagnostics : (await AnalyzeAsync(project)).Diagnostics;
            return found.Where(diagnostic => compilation.ContainsSyntaxTree(diagnostic.Location.SourceTree!));
        }

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
