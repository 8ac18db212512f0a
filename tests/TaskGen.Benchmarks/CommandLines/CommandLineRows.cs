using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;

namespace TaskGen.Benchmarks.CommandLines;

/// <summary>Measures how long it takes to read a command line, also in comparison with another build of the analyzers.</summary>
internal static class CommandLineRows
{
    private const int CallsPerSample = 2000;

    private static readonly (string Name, string Line)[] Lines =
    [
        ("program", "python3 train.py --data {X} --rate {X} --out \"results/{X}.csv\""),
        ("sh -c '…'", "/bin/sh -c 'blender -b {X} -f {X} -o \"$AZ_BATCH_TASK_WORKING_DIR/out\"'"),
        ("sh -c \"…\"", "/bin/bash -c \"set -e; mkdir -p out && run --in '{X}' --out out/{X} | tee log.txt\""),
        ("nested", "/bin/bash -c 'timeout 600 ssh node1 \"cd /data && run {X} > {X}.log\" && sudo sh -c \"run {X}\"'"),
        ("loop", "/bin/bash -c 'for f in *.csv; do if [ -s \"$f\" ]; then run {X} \"$f\" > \"out/${f%.csv}.txt\"; fi; done'"),
        ("cmd", "cmd /c \"copy {X} data.csv && run.exe --in data.csv --out {X} > log.txt 2>&1\""),
        ("powershell", "powershell -NoProfile -Command \"Expand-Archive {X} -DestinationPath data; .\\run.exe --in data --out '{X}'\""),
    ];

    /// <summary>Adds the rows of command lines.</summary>
    /// <param name="report">The report.</param>
    /// <param name="isQuick">Whether to measure fewer samples.</param>
    /// <param name="baseline">Another build of the analyzers, or null.</param>
    public static void Measure(Report report, bool isQuick, FileInfo? baseline)
    {
        var current = AnalyzersBuild.Read(typeof(TaskGen.Analyzers.TaskGenerator).Assembly);
        var before = baseline is null ? null : AnalyzersBuild.Read(AnalyzersBuild.Load(baseline));
        var samples = isQuick ? 101 : 401;
        foreach (var (name, template) in Lines)
        {
            var line = template.Replace("{X}", "\0");
            var (times, timesBefore) = (new List<double>(), new List<double>());
            for (var i = -samples; i < samples; i++)
            {
                // The first half warms up. In turns, because the speed of a machine varies.
                var time = Sample(current, line);
                var timeBefore = before is null ? 0 : Sample(before, line);
                if (i == -1) Thread.Sleep(300);
                if (i < 0) continue;
                times.Add(time);
                timesBefore.Add(timeBefore);
            }

            report.Figure($"reading a command line, {name}", Median(times), "ns");
            if (before is null) continue;
            report.Figure($"reading a command line with the other build, {name}", Median(timesBefore), "ns");
            var ratios = times.Zip(timesBefore, static (now, then) => now / then);
            report.AtMost($"reading a command line, against the other build, {name}", Median(ratios), 1.1);
        }
    }

    private static double Sample(Func<string, bool, object> read, string line)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < CallsPerSample; i++) read(line, false);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / CallsPerSample;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;
}
