using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers;
using TaskGen.CodeFixes.Editing;

namespace TaskGen.DocumentationGenerator;

/// <summary>A source, and what an editor shows for it.</summary>
/// <param name="Text">The source.</param>
/// <param name="Classifications">The classified spans, such as keywords and strings, in the order of the text.</param>
/// <param name="Diagnostics">What the analyzers report, in the order of the text.</param>
/// <param name="Fixes">The titles of the code fixes of the last diagnostic.</param>
internal sealed record AnalyzedSnippet(
    SourceText Text,
    IReadOnlyList<ClassifiedSpan> Classifications,
    IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyList<string> Fixes)
{
    public static async Task<AnalyzedSnippet> RunAsync(string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Snippet",
            "Snippet",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            metadataReferences: References())).AddDocument("Snippet.cs", source, filePath: "Snippet.cs");
        CSharpGeneratorDriver.Create(new TaskGenerator())
            .RunGeneratorsAndUpdateCompilation((await document.Project.GetCompilationAsync())!, out var compilation, out _);
        var error = compilation.GetDiagnostics().FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (error is not null) throw new InvalidOperationException($"The snippet of the picture does not compile: {error}");

        // A failing analyzer is an exception here instead of a diagnostic in the picture.
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            static (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer} failed.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var found = await new CompilationWithAnalyzers(compilation, [.. Instances<DiagnosticAnalyzer>(typeof(TaskAnalyzer))], options)
            .GetAnalyzerDiagnosticsAsync();
        Diagnostic[] diagnostics =
        [
            .. found.Where(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden && !diagnostic.IsSuppressed)
                .OrderBy(static diagnostic => diagnostic.Location.SourceSpan)
                .ThenBy(static diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
        if (diagnostics.Length == 0) throw new InvalidOperationException("The snippet of the picture has no diagnostics.");

        var text = await document.GetTextAsync();
        var classifications = await Classifier.GetClassifiedSpansAsync(document, new TextSpan(0, text.Length));
        return new(text, [.. classifications], diagnostics, await FixesAsync(document, diagnostics[^1]));
    }

    private static async Task<List<string>> FixesAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        foreach (var provider in Instances<CodeFixProvider>(typeof(TaskFixProvider)))
        {
            if (!provider.FixableDiagnosticIds.Contains(diagnostic.Id)) continue;
            await provider.RegisterCodeFixesAsync(new CodeFixContext(
                document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        if (actions.Count == 0) throw new InvalidOperationException($"{diagnostic.Id} in the snippet of the picture has no code fix.");
        return [.. actions.Select(static action => action.Title)];
    }

    // The analyzers or code fixes of an assembly, in a fixed order.
    private static IEnumerable<T> Instances<T>(Type typeOfAssembly) => typeOfAssembly.Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract && type.GetConstructor([]) is not null)
        .OrderBy(static type => type.FullName, StringComparer.Ordinal)
        .Select(static type => (T)Activator.CreateInstance(type)!);

    // The runtime's own assemblies and TaskGen. The other assemblies of a test run are left out.
    private static ImmutableArray<MetadataReference> References()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == framework)
                .Append(typeof(BatchTaskAttribute).Assembly.Location)
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
