using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskGen.Analyzers;

namespace TaskGen.Hosts.Tests;

/// <summary>
/// Runs the analyzers and the generator in one version of the compiler. It is loaded once per version and exchanges text only.
/// </summary>
public static class Host
{
    // One set of references for all runs in a compiler, which then reads their metadata only once.
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var file
            && (file.StartsWith("System.", StringComparison.Ordinal) || file is "mscorlib.dll" or "netstandard.dll"))
            .Append(Path.Combine(AppContext.BaseDirectory, "TaskGen.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path))];

    /// <summary>Returns the version of the compiler.</summary>
    public static string Version() => typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(3);

    /// <summary>
    /// Returns the generated code and the diagnostics for sources, in order. Of the compiler's own diagnostics, only errors in generated
    /// code are included.
    /// </summary>
    public static string Run(string[] sources)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp11);
        var compilation = CSharpCompilation.Create(
            "Sources",
            sources.Select((source, i) => CSharpSyntaxTree.ParseText(source, options, $"Source{i}.cs")),
            References,
            // A compiler of these versions was seen to fail on one of its threads while it analyzed half-typed code.
            new(
                OutputKind.DynamicallyLinkedLibrary,
                concurrentBuild: false,
                nullableContextOptions: NullableContextOptions.Enable));

        var driver = CSharpGeneratorDriver.Create([new TaskGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        var result = driver.GetRunResult().Results.Single();
        var text = new StringBuilder();
        if (result.Exception is { } exception) text.AppendLine(exception.ToString());
        foreach (var source in result.GeneratedSources.OrderBy(static source => source.HintName, StringComparer.Ordinal))
        {
            text.Append("// ").AppendLine(source.HintName).AppendLine(source.SourceText.ToString());
        }

        var diagnostics = generated.WithAnalyzers([new TaskAnalyzer(), new RecordAnalyzer(), new AttributeOutsideTaskAnalyzer()])
            .GetAllDiagnosticsAsync()
            .GetAwaiter()
            .GetResult();
        foreach (var line in diagnostics
            .Where(static found => !found.Id.StartsWith("CS", StringComparison.Ordinal) || IsErrorInGeneratedCode(found))
            .Select(static found => found.Location.SourceTree?.FilePath
            + found.Location.SourceSpan
            + found.Severity
            + found.Id
            + ": "
            + found.GetMessage(CultureInfo.InvariantCulture))
            .Order(StringComparer.Ordinal))
        {
            text.AppendLine(line);
        }
        return text.ToString();
    }

    private static bool IsErrorInGeneratedCode(Diagnostic found) => found.Severity == DiagnosticSeverity.Error
        && found.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;
}
