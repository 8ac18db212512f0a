using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TaskGen.Analyzers.Tests;

/// <summary>Compilations of test sources against net10.0 and the runtime.</summary>
internal static class Compilations
{
    public static readonly ImmutableArray<MetadataReference> References = [
        .. FrameworkReferences.Used,
        MetadataReference.CreateFromFile(typeof(IBatchTask).Assembly.Location),
    ];

    /// <summary>References that include the two official clients.</summary>
    public static readonly ImmutableArray<MetadataReference> ReferencesWithClients = [
        .. References,
        MetadataReference.CreateFromFile(typeof(Azure.Compute.Batch.BatchClient).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Microsoft.Azure.Batch.CloudTask).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Azure.Response).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(System.ClientModel.ClientResult).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(System.BinaryData).Assembly.Location),
    ];

    public static readonly CSharpParseOptions CSharp11 = new(LanguageVersion.CSharp11, DocumentationMode.Diagnose);

    public static CSharpCompilation Create(params string[] sources) => Create(CSharp11, sources);

    public static CSharpCompilation Create(CSharpParseOptions options, params string[] sources) => CSharpCompilation.Create(
        "Consumer",
        sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, options, $"Source{i}.cs")),
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            concurrentBuild: false,
            nullableContextOptions: NullableContextOptions.Enable,
            warningLevel: 9999));

    public static GeneratorDriver Driver(CSharpParseOptions? options = null) => CSharpGeneratorDriver.Create(
        [new TaskGenerator().AsSourceGenerator()],
        parseOptions: options ?? CSharp11,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs the generator and returns the generated sources and the diagnostics of the updated compilation.</summary>
    public static (ImmutableArray<GeneratedSourceResult> Sources, ImmutableArray<Diagnostic> Diagnostics) Generate(
        CSharpCompilation compilation)
    {
        var driver = Driver((CSharpParseOptions)compilation.SyntaxTrees.First().Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var reported);
        var result = driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Empty(reported);
        return (result.GeneratedSources, [.. updated.GetDiagnostics().Where(static d => d.Severity > DiagnosticSeverity.Hidden)]);
    }

    public static string Messages(IEnumerable<Diagnostic> diagnostics) => string.Join("\n", diagnostics);
}
