using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskGen.Analyzers;
using TaskGen.Analyzers.Tests;

namespace TaskGen.Fuzzing;

/// <summary>Compiles sources against net10.0 and the runtime, as a project that uses TaskGen does.</summary>
internal static class ConsumerCompilation
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    public static readonly ImmutableArray<MetadataReference> References = [
        .. FrameworkReferences.Used,
        MetadataReference.CreateFromFile(typeof(IBatchTask).Assembly.Location),
    ];

    // A consumer references the runtime and the framework only.
    public static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999,
        concurrentBuild: false);

    // The symbols of the references are bound once for all compilations.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Consumer", references: References, options: Options);

    public static CSharpCompilation Compile(params SyntaxTree[] trees) => Empty.AddSyntaxTrees(trees);

    public static SyntaxTree Parse(string source, string path = "Source.cs") => CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    /// <summary>Returns the diagnostics of the analyzers.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        Compilation compilation,
        Action<Exception>? onThrown = null,
        bool isConcurrent = false,
        DiagnosticAnalyzer[]? others = null,
        CancellationToken cancellationToken = default)
    {
        // The analyzers compare a task with what was generated for it.
        if (!compilation.SyntaxTrees.Any(static tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)))
        {
            Driver().RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _, cancellationToken);
        }

        Action<Exception, DiagnosticAnalyzer, Diagnostic>? onException = onThrown is null
            ? null
            : (exception, _, _) => onThrown(exception);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onException, isConcurrent, logAnalyzerExecutionTime: false);
        return new CompilationWithAnalyzers(
            compilation,
            [new TaskAnalyzer(), new RecordAnalyzer(), new AttributeOutsideTaskAnalyzer(), .. others ?? []],
            options).GetAnalyzerDiagnosticsAsync(cancellationToken);
    }

    /// <summary>Returns the diagnostics of the compiler: errors, and warnings in generated code.</summary>
    public static IEnumerable<Diagnostic> Complaints(Compilation whole, Compilation written) =>
        whole.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
        || (diagnostic.Severity == DiagnosticSeverity.Warning
        && diagnostic.Location.SourceTree is { } tree
        && !written.ContainsSyntaxTree(tree)));

    public static GeneratorDriver Driver(params IIncrementalGenerator[] others) => CSharpGeneratorDriver.Create(
        [new TaskGenerator().AsSourceGenerator(), .. others.Select(static other => other.AsSourceGenerator())],
        parseOptions: ParseOptions);
}
