using System;
using System.Diagnostics;
using System.Linq;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using TaskGen.Playground.Requests.Tasks;

namespace TaskGen.Benchmarks.Serialization;

/// <summary>Measures serialization.</summary>
internal static class SerializationRows
{
    public static void Measure(Report report, bool isQuick)
    {
        var job = (isQuick ? Job.ShortRun : Job.MediumRun).WithToolchain(InProcessEmitToolchain.Instance);
        var config = ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddLogger(NullLogger.Instance)
            .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
            .WithOptions(ConfigOptions.DisableLogFile);
        var summary = BenchmarkRunner.Run<SerializationBenchmarks>(config);
        double Median(string name) =>
            summary.Reports.Single(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == name).ResultStatistics!.Median;
        long Allocated(string name) =>
            summary.Reports.Single(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == name).GcStats
                .GetBytesAllocatedPerOperation(summary.BenchmarksCases.Single(@case => @case.Descriptor.WorkloadMethod.Name == name))
                ?? 0;

        report.AtMost(
            "typical task, against System.Text.Json's generator with its graph",
            Median(nameof(SerializationBenchmarks.Typical)) / Median(nameof(SerializationBenchmarks.TypicalSystemTextJson)),
            1 / 14.0);
        report.AtMost("typical task, allocated", Allocated(nameof(SerializationBenchmarks.Typical)), 0, "B");
        report.AtMost(
            "typical task, against a copy of its bytes",
            Median(nameof(SerializationBenchmarks.Typical)) / Median(nameof(SerializationBenchmarks.TypicalCopy)),
            4.5);
        report.Figure(
            "written by hand with nothing checked, quoted or escaped, against a copy of the bytes",
            Median(nameof(SerializationBenchmarks.TypicalByHand)) / Median(nameof(SerializationBenchmarks.TypicalCopy)),
            "");
        report.AtMost(
            "large task, against a copy of its bytes",
            Median(nameof(SerializationBenchmarks.Large)) / Median(nameof(SerializationBenchmarks.LargeCopy)),
            2);
        report.AtMost(
            "an ASCII string to escape, against System.Text.Json",
            Median(nameof(SerializationBenchmarks.EscapedAscii)) / Median(nameof(SerializationBenchmarks.EscapedAsciiSystemTextJson)),
            1);
        report.AtMost(
            "a CJK string to escape, against System.Text.Json",
            Median(nameof(SerializationBenchmarks.EscapedCjk)) / Median(nameof(SerializationBenchmarks.EscapedCjkSystemTextJson)),
            1);
        Million(report);
        foreach (var row in summary.Reports)
        {
            report.Figure(row.BenchmarkCase.Descriptor.WorkloadMethod.Name, row.ResultStatistics!.Median, "ns");
        }
    }

    // Bodies of addtaskcollection with a hundred tasks each, which are discarded.
    private static void Million(Report report)
    {
        const int Count = 1_000_000;
        var results = new Uri("https://studio.blob.core.windows.net/results?sv=2024-11-04&sr=c&sp=w&sig=aBc");
        var body = new FixedBuffer();
        var bytes = 0L;
        void Write(int count)
        {
            for (var start = 0; start < count; start += 100)
            {
                body.Clear();
                new TaskAddCollectionParameter
                {
                    Value = [.. Enumerable.Range(start, 100)
                    .Select(i => (IBatchTask)new RenderFrame(i, "lobby.blend", results))]
                }.WriteTo(body);
                bytes += body.Written;
            }
        }

        Write(200_000);
        GC.Collect();
        var before = GC.GetTotalMemory(true);
        bytes = 0;
        var clock = Stopwatch.StartNew();
        Write(Count);
        var seconds = clock.Elapsed.TotalSeconds;
        report.AtLeast("addtaskcollection bodies of a million tasks, on one core", bytes / seconds / 1e9, 1, "GB/s");
        report.AtMost("the same, memory that stays", Math.Max(0, GC.GetTotalMemory(true) - before) / 1e6, 1, "MB");
    }
}
