using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskGen.Analyzers;

namespace TaskGen.Benchmarks.Compilation;

/// <summary>Measures the rules over a project that uses an official client.</summary>
internal static class ClientRows
{
    private const int Tasks = 500;
    private const int WarmUp = 6;
    private const int Runs = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    // A project with 500 tasks: the share of its compile time that reading them takes. Methods are bound by then, as they are in a build,
    // where the analyzers of the SDK read every operation with the same semantic model. The rules take so little time that one
    // interruption by another process, or by a collection of the compiler's garbage, multiplies it; the shortest of many runs has none.
    // What is allocated does not depend on other processes at all.
    public static void Measure(Report report, bool isQuick)
    {
        var rounds = isQuick ? 5 : 11;
        const int Services = Tasks / ClientSources.TasksPerService;
        var options = new CSharpParseOptions(LanguageVersion.CSharp13);
        var trees = Enumerable.Range(0, Services)
            .Select(i => CSharpSyntaxTree.ParseText(ClientSources.Service(i), options, $"Service{i}.cs"))
            .ToArray();
        var (compile, analyze, bystander) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = -WarmUp; round < rounds; round++)
        {
            if (round < 0) Thread.Sleep(Pause);
            GC.Collect();
            var compilation = Compile(trees);
            var start = Stopwatch.GetTimestamp();
            Emit(compilation);
            var elapsed = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            for (var run = 0; run < Runs; run++)
            {
                GC.Collect();
                var rules = Analyze(compilation, new OperationReader(), new ClientAnalyzer());
                if (round >= 0) analyze.Add(rules);
            }

            if (round < 0) continue;
            compile.Add(elapsed);
            var withoutClient = compilation.RemoveReferences(ClientReference(compilation));
            bystander.Add(Analyze(withoutClient, new OperationReader(), new ClientAnalyzer()));
        }

        report.AtMost("rules over 500 tasks of an official client, of the project's compile time", analyze.Min() / compile.Min(), 0.02);
        report.AtMost("rules over 500 tasks of an official client, of what compiling the project allocates", AllocatedShare(trees), 0.02);
        report.Figure("rules over a task of an official client", analyze.Min() / Tasks, "µs");
        report.Figure("rules over a project without an official client", bystander.Min(), "µs");
    }

    private static double AllocatedShare(SyntaxTree[] trees)
    {
        var compilation = Compile(trees);
        var compile = Allocated(() => Emit(compilation));
        Analyze(compilation, new OperationReader());
        var without = Allocated(() => Analyze(compilation, new OperationReader()));
        var with = Allocated(() => Analyze(compilation, new OperationReader(), new ClientAnalyzer()));
        return (double)Math.Max(0, with - without) / compile;
    }

    private static long Allocated(Action action)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        action();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static CSharpCompilation Compile(SyntaxTree[] trees) => CSharpCompilation.Create(
        "Benchmark",
        trees,
        Peer.References,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static void Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success) throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Take(3)));
    }

    private static MetadataReference ClientReference(CSharpCompilation compilation) => compilation.References
        .Single(static reference => reference.Display!.EndsWith("Azure.Compute.Batch.dll", StringComparison.Ordinal));

    // The time of the last analyzer.
    private static double Analyze(CSharpCompilation compilation, params DiagnosticAnalyzer[] analyzers)
    {
        var with = compilation.WithAnalyzers(
            [.. analyzers],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
        var result = with.GetAnalysisResultAsync(default).GetAwaiter().GetResult();
        return result.AnalyzerTelemetryInfo[analyzers[^1]].ExecutionTime.TotalMicroseconds;
    }
}
