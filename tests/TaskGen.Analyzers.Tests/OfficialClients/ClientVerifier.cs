using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;
using TaskGen.Analyzers.Tests.Rules;

namespace TaskGen.Analyzers.Tests.OfficialClients;

/// <summary>Runs the analyzers over code that uses the official clients, in which the expected diagnostics are marked.</summary>
internal static class ClientVerifier
{
    public const string Azure = "using Azure.Compute.Batch;\n";
    public const string Microsoft = "using Microsoft.Azure.Batch;\nusing Microsoft.Azure.Batch.Common;\n";

    private const string Usings = "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Threading.Tasks;\n";

    private static readonly CSharpParseOptions Latest = new(LanguageVersion.Latest);

    /// <summary>Verifies that exactly the marked diagnostics are reported, suggestions included.</summary>
    public static async Task Reports(
        string client, string markup, bool isWindows = false, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        TestFileMarkupParser.GetSpans(
            Usings + client + "\n" + markup, out var source, out ImmutableDictionary<string, ImmutableArray<TextSpan>> marked);
        var diagnostics = await RunAsync(source, isWindows, kind);
        var expected = marked
            .SelectMany(static pair => pair.Value.Select(span => (Id: pair.Key, Span: span)))
            .OrderBy(static item => item.Span.Start)
            .ThenBy(static item => item.Id);
        var actual = diagnostics
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(static diagnostic => diagnostic.Id)
            .Select(diagnostic => (diagnostic.Id, Span: diagnostic.Location.SourceSpan));
        Assert.True(expected.SequenceEqual(actual), $"Expected:\n{Lines(expected)}\n\nActual:\n{Lines(actual)}");

        string Lines(IEnumerable<(string Id, TextSpan Span)> items) =>
            string.Join('\n', items.Select(item => $"{item.Id}: {source.Substring(item.Span.Start, Math.Min(item.Span.Length, 200))}"));
    }

    /// <summary>Returns the diagnostics of a source without markup.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> RunAsync(
        string source, bool isWindows = false, OutputKind kind = OutputKind.DynamicallyLinkedLibrary)
    {
        var compilation = CSharpCompilation.Create(
            "Consumer",
            [CSharpSyntaxTree.ParseText(source, Latest, "Source.cs")],
            Compilations.ReferencesWithClients,
            new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new ShellOption(isWindows)),
            onAnalyzerException: null,
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        return await new CompilationWithAnalyzers(
            compilation, [new TaskAnalyzer(), new RecordAnalyzer(), new ClientAnalyzer(), new AttributeOutsideTaskAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>Returns the messages for a source with the usings of a client.</summary>
    public static async Task<IEnumerable<string>> MessagesAsync(string client, string source) =>
        (await RunAsync(Usings + client + "\n" + source))
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(static diagnostic => diagnostic.Id + ": " + diagnostic.GetMessage());
}
