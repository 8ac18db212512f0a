using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TaskGen.Analyzers;

namespace TaskGen.Benchmarks.Compilation;

/// <summary>Measures compilation.</summary>
internal static class CompilationRows
{
    // The runtime recompiles hot methods in the background, and only while no method is called for the first time. Therefore each
    // generator is warmed up alone, with pauses.
    private const int WarmUp = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    public static void Measure(Report report, bool isQuick)
    {
        var (classes, rounds) = isQuick ? (300, 5) : (1000, 11);
        Peer[] peers =
        [
            Peer.TaskGen, Peer.TaskGenBesideAnother, Peer.Bare,
            Peer.SystemTextJson, Peer.SmallSystemTextJson, Peer.MvvmToolkit, Peer.Mapperly,
        ];
        var runs = peers.ToDictionary(static peer => peer, peer => new GeneratorRun(peer, classes));

        foreach (var peer in peers)
        {
            for (var round = 0; round < WarmUp; round++)
            {
                runs[peer].Cold();
                Thread.Sleep(Pause);
            }
        }

        // In turns, because the speed of a machine varies.
        var times = peers.ToDictionary(static peer => peer, static _ => new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var peer in peers) times[peer].Add(runs[peer].Cold());
        }

        var cold = peers.ToDictionary(static peer => peer.Name, peer => Median(times[peer]));
        var (body, declared, changed, allocated) = (NewFigures(), NewFigures(), NewFigures(), NewFigures());
        foreach (var peer in peers)
        {
            var run = runs[peer];
            run.Open();
            for (var i = 0; i < 5; i++) run.BodyEdit();
            var edits = Enumerable.Range(0, rounds * 3).Select(_ => run.BodyEdit()).ToArray();
            body[peer.Name] = Median(edits.Select(static edit => edit.Microseconds));
            allocated[peer.Name] = Median(edits.Select(static edit => edit.Bytes));
            declared[peer.Name] = Median(Enumerable.Range(0, rounds).Select(_ => run.UnrelatedDeclaration().Microseconds));
            changed[peer.Name] = Median(Enumerable.Range(0, rounds).Select(_ => run.ClassEdit().Microseconds));
            run.Close();
            report.Figure($"{peer.Name}, cold, a class", cold[peer.Name], "µs");
            report.Figure($"{peer.Name}, after an edit in a body, a class", body[peer.Name], "µs");
            report.Figure(
                $"{peer.Name}, after an edit that declares something elsewhere, a class", declared[peer.Name], "µs");
            report.Figure($"{peer.Name}, after an edit in one class, a class", changed[peer.Name], "µs");
            report.Figure($"{peer.Name}, allocated after an edit in a body, a class", allocated[peer.Name], "B");
        }

        report.AtMost("generator, cold, against System.Text.Json's", cold["TaskGen"] / cold["System.Text.Json"], 0.4);
        report.AtMost(
            "generator, cold, against System.Text.Json's over models of four properties",
            cold["TaskGen"] / cold[Peer.SmallSystemTextJson.Name],
            0.45);
        foreach (var ours in new[] { Peer.TaskGen.Name, Peer.TaskGenBesideAnother.Name })
        {
            const string Against = "against the better of System.Text.Json's and the MVVM Toolkit's";
            report.AtMost($"{ours}, after an edit in a body, {Against}", body[ours] / Better(body), 0.15);
            report.AtMost(
                $"{ours}, after an edit that declares something elsewhere, {Against}", declared[ours] / Better(declared), 0.35);
            report.AtMost($"{ours}, after an edit in one task's attribute, {Against}", changed[ours] / Better(changed), 0.35);
        }

        report.AtMost("generator, allocated after an edit in a body, a class", allocated["TaskGen"], 8192, "B");
        var reasons = new GeneratorRun(Peer.TaskGen, classes).Reasons();
        report.AtMost(
            "generator, files emitted after an edit in one class",
            reasons.Where(static reason => reason.Key != IncrementalStepRunReason.Cached).Sum(static reason => reason.Value),
            1);

        var (compile, analyze, il) = Analyzers(classes, rounds);
        report.Figure("analyzers, all rules, a class", analyze, "µs");
        report.Figure("compiling without analyzers, a class", compile, "µs");
        report.AtMost("analyzers, all rules, against the generator's cold cost", analyze / cold["TaskGen"], 1);
        report.AtMost("analyzers, of a build's compile time", analyze / compile, 0.05);
        report.AtMost("generated code, IL of a typical class", il, 3072, "B");
    }

    // Compiles with and without the analyzers, and measures the IL of generated methods.
    private static (double Compile, double Analyze, double Il) Analyzers(int classes, int rounds)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp13);
        var trees = Enumerable.Range(0, classes)
            .Select(i => CSharpSyntaxTree.ParseText(Sources.Task(i), options, $"Class{i}.cs"))
            .ToArray();
        var compilations = new List<double>();
        var analyses = new List<double>();
        var il = 0.0;
        for (var round = -WarmUp; round < rounds; round++)
        {
            if (round < 0) Thread.Sleep(Pause);
            GC.Collect();
            var compilation = CSharpCompilation.Create(
                "Benchmark",
                trees,
                Peer.References,
                new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
            var start = Stopwatch.GetTimestamp();
            CSharpGeneratorDriver.Create([new TaskGenerator().AsSourceGenerator()], parseOptions: options)
                .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
            using var image = new MemoryStream();
            var emitted = generated.Emit(image);
            var compile = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            if (!emitted.Success) throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Take(3)));
            il = IlOf(image.ToArray()) / (double)classes;

            // Symbols are bound by now, as they are in a build.
            start = Stopwatch.GetTimestamp();
            var with = generated.WithAnalyzers(
                [new TaskAnalyzer(), new RecordAnalyzer(), new AttributeOutsideTaskAnalyzer()],
                new CompilationWithAnalyzersOptions(
                    new AnalyzerOptions([]), null, concurrentAnalysis: false, logAnalyzerExecutionTime: true));
            var result = with.GetAnalysisResultAsync(default).GetAwaiter().GetResult();
            var analyze = result.AnalyzerTelemetryInfo.Sum(static info => info.Value.ExecutionTime.TotalMicroseconds);
            if (round < 0) continue;
            compilations.Add(compile / classes);
            analyses.Add(analyze / classes);
        }

        return (Median(compilations), Median(analyses), il);
    }

    private static int IlOf(byte[] image)
    {
        using var file = new PEReader(new MemoryStream(image));
        var reader = file.GetMetadataReader();
        var sum = 0;
        foreach (var handle in reader.MethodDefinitions)
        {
            var method = reader.GetMethodDefinition(handle);
            if (reader.GetString(method.Name) is "WriteTo" or "AddRequest" or "TaskGen.IBatchTask.get_TaskId")
            {
                sum += file.GetMethodBody(method.RelativeVirtualAddress).GetILBytes()!.Length;
            }
            if (reader.GetString(method.Name) == ".cctor"
                && !reader.GetString(reader.GetTypeDefinition(method.GetDeclaringType()).Name).StartsWith('<'))
            {
                throw new InvalidOperationException("A generated class has a static constructor.");
            }
        }

        return sum;
    }

    private static Dictionary<string, double> NewFigures() => [];

    private static double Better(Dictionary<string, double> figures) =>
        Math.Min(figures[Peer.SystemTextJson.Name], figures[Peer.MvvmToolkit.Name]);

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
