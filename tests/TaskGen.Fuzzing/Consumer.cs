using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskGen.Analyzers;

namespace TaskGen.Fuzzing;

/// <summary>A project that uses TaskGen, without a file yet.</summary>
internal static class Consumer
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    public static readonly ImmutableArray<MetadataReference> References = [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(IBatchTask).Assembly.Location)];

    // A reference to what generated code calls is the only one that a consumer adds; the rest is the framework.
    public static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999, concurrentBuild: false);

    // The symbols of references are bound once, for all that are made from it.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("Consumer", references: References, options: Options);

    public static CSharpCompilation Compile(params SyntaxTree[] trees) => Empty.AddSyntaxTrees(trees);

    public static SyntaxTree Parse(string source, string path = "Source.cs") => CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    /// <summary>What the analyzers say.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, Action<Exception>? onThrown = null, bool isConcurrent = false, CancellationToken cancellationToken = default)
    {
        Action<Exception, DiagnosticAnalyzer, Diagnostic>? onException = onThrown is null ? null : (exception, _, _) => onThrown(exception);
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onException, isConcurrent, logAnalyzerExecutionTime: false);
        return new CompilationWithAnalyzers(compilation, [new TaskAnalyzer(), new RecordAnalyzer(), new AttributeOutsideTaskAnalyzer()], options).GetAnalyzerDiagnosticsAsync(cancellationToken);
    }

    /// <summary>What the compiler says of a whole: errors, and warnings of what was generated for it.</summary>
    public static IEnumerable<Diagnostic> Complaints(Compilation whole, Compilation written) => whole.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error
        || (diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Location.SourceTree is { } tree && !written.ContainsSyntaxTree(tree)));

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create([new TaskGenerator().AsSourceGenerator()], parseOptions: ParseOptions);
}
