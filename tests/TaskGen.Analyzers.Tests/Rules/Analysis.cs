using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TaskGen.Analyzers.Tests.Rules;

/// <summary>Runs the analyzer without a workspace, for tests that run it thousands of times.</summary>
internal static class Analysis
{
    public const string Usings = "using System;\nusing System.Collections.Generic;\nusing TaskGen;\n\n";

    private static readonly CSharpParseOptions Latest = new(LanguageVersion.Latest);

    private static readonly CSharpCompilation Empty = Compilations.Create(Latest).WithReferences(Compilations.ReferencesWithClients);

    private static readonly GeneratorDriver Generators = CSharpGeneratorDriver.Create(
        [new TaskGenerator().AsSourceGenerator(), new OtherGenerator().AsSourceGenerator()], parseOptions: Latest);

    public static async Task<ImmutableArray<Diagnostic>> RunAsync(
        string source, LanguageVersion version = LanguageVersion.Latest, bool isWindows = false, string? apiVersion = null) =>
        (await RunWithCompilationAsync(source, version, isWindows, apiVersion)).Diagnostics;

    /// <summary>Returns the ids of the findings in a task with a command line.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="attributes">Other attributes of the task.</param>
    /// <param name="isWindows">Whether the project is for Windows.</param>
    public static async Task<string[]> IdsOfAsync(string line, string attributes = "", bool isWindows = false)
    {
        var literal = SymbolDisplay.FormatLiteral(line, quote: true);
        var source = $"[BatchTask(Id = \"a\", CommandLine = {literal})]\n{attributes}\npublic sealed partial class Render;";
        return [.. (await RunAsync(source, isWindows: isWindows)).Select(static diagnostic => diagnostic.Id)];
    }

    /// <summary>Returns the findings, and the compilation with the generated code.</summary>
    public static async Task<(ImmutableArray<Diagnostic> Diagnostics, Compilation Compilation)> RunWithCompilationAsync(
        string source, LanguageVersion version = LanguageVersion.Latest, bool isWindows = false, string? apiVersion = null)
    {
        var tree = CSharpSyntaxTree.ParseText(Usings + source, Latest.WithLanguageVersion(version), "Source.cs");
        return await RunAsync(Empty.AddSyntaxTrees(tree), isWindows, apiVersion);
    }

    /// <summary>Returns the findings in a compilation, and the compilation with the generated code.</summary>
    public static async Task<(ImmutableArray<Diagnostic> Diagnostics, Compilation Compilation)> RunAsync(
        CSharpCompilation sources, bool isWindows = false, string? apiVersion = null)
    {
        var analysis = Begin(sources, isWindows, apiVersion);
        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync();
        return ([.. diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)], analysis.Compilation);
    }

    /// <summary>Returns the findings in a compilation, followed by the errors of the compiler, those in generated code included.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunWithErrorsAsync(CSharpCompilation sources)
    {
        var all = await Begin(sources, isWindows: false, apiVersion: null).GetAllDiagnosticsAsync();
        return
        [
            .. all.Where(static diagnostic => !IsOfCompiler(diagnostic))
                .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start),
            .. all.Where(static diagnostic => IsOfCompiler(diagnostic) && diagnostic.Severity == DiagnosticSeverity.Error),
        ];
    }

    /// <summary>
    /// Returns what an editor shows for the source while the user types, followed by AD0001 for each exception of an analyzer.
    /// </summary>
    public static async Task<ImmutableArray<Diagnostic>> RunInEditorAsync(string source)
    {
        // AD0001 has no location, so it is not among the diagnostics of a file.
        var exceptions = new ConcurrentQueue<Diagnostic>();
        var tree = CSharpSyntaxTree.ParseText(Usings + source, Latest, "Source.cs");
        var analysis = Begin(
            Empty.AddSyntaxTrees(tree), isWindows: false, apiVersion: null, (_, _, diagnostic) => exceptions.Enqueue(diagnostic));
        var diagnostics = await analysis.GetAnalyzerSemanticDiagnosticsAsync(
            analysis.Compilation.GetSemanticModel(tree), filterSpan: null, cancellationToken: default);
        return [.. diagnostics, .. exceptions];
    }

    private static bool IsOfCompiler(Diagnostic diagnostic) => diagnostic.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.Compiler);

    private static CompilationWithAnalyzers Begin(
        CSharpCompilation sources,
        bool isWindows,
        string? apiVersion,
        Action<Exception, DiagnosticAnalyzer, Diagnostic>? onException = null)
    {
        Generators.WithUpdatedParseOptions((CSharpParseOptions)sources.SyntaxTrees[0].Options)
            .RunGeneratorsAndUpdateCompilation(sources, out var compilation, out _);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new ShellOption(isWindows, apiVersion)),
            onAnalyzerException: onException,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        return new(
            compilation, [new TaskAnalyzer(), new RecordAnalyzer(), new ClientAnalyzer(), new AttributeOutsideTaskAnalyzer()], options);
    }
}
