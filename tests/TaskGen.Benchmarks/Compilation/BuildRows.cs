using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using TaskGen.Analyzers;

namespace TaskGen.Benchmarks.Compilation;

/// <summary>
/// Measures <c>dotnet build</c> of a project with 600 tasks and 300 classes of the MVVM Toolkit, by the compiler's own report. The
/// compiler server is warm. The compiler reports the sum over all threads, and counts the time in which an analyzer waits for a core:
/// work of a known length tells by how much the report exceeds the work.
/// </summary>
internal static partial class BuildRows
{
    private const int Tasks = 600;
    private const int Others = 300;

    [GeneratedRegex(@"^\s*(?<ms>\d+) ms\s+Csc\s", RegexOptions.Multiline)]
    private static partial Regex CompilerTime { get; }

    [GeneratedRegex(@"^\s*(?<seconds>[<\d.]+)\s+[<\d]+\s+(?<name>TaskGen\.[\w.]+)(?: \(|,|\s*$)", RegexOptions.Multiline)]
    private static partial Regex AnalyzerTime { get; }

    public static void Measure(Report report, bool isQuick)
    {
        var directory = Directory.CreateTempSubdirectory("taskgen-benchmark-");
        try
        {
            Write(directory.FullName);
            var builds = new List<IReadOnlyDictionary<string, double>>();
            var (warmUp, rounds) = isQuick ? (3, 3) : (5, 11);
            for (var round = -warmUp; round < rounds; round++)
            {
                var build = Build(directory.FullName);
                if (round >= 0) builds.Add(build);
            }

            var names = builds.SelectMany(static build => build.Keys).Distinct().Order(StringComparer.Ordinal);
            var medians = names.ToDictionary(
                static name => name,
                name => builds.Select(build => build.GetValueOrDefault(name)).Order().ElementAt(rounds / 2));
            foreach (var (name, seconds) in medians) report.Figure(name + ", in dotnet build", seconds * 1000, "ms");

            var compiler = medians["Csc"];
            report.AtMost("generator, of the compiler's time in dotnet build", medians[typeof(TaskGenerator).FullName!] / compiler, 0.05);
            string[] analyzers =
            [
                typeof(TaskAnalyzer).FullName!, typeof(AttributeOutsideTaskAnalyzer).FullName!, typeof(RecordAnalyzer).FullName!,
                typeof(ClientAnalyzer).FullName!,
            ];
            report.AtMost(
                "analyzers, summed over threads, of the compiler's time in dotnet build",
                analyzers.Sum(name => medians.GetValueOrDefault(name)) / compiler,
                0.02);

            // Once for each class of the project, as the analyzer does; the first run is compiled.
            const int Types = Tasks + Others;
            for (var i = 0; i < Types; i++) CalibratedAnalyzer.Work();
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < Types; i++) CalibratedAnalyzer.Work();
            var reported = medians[typeof(CalibratedAnalyzer).FullName!];
            var factor = Math.Max(1, reported / watch.Elapsed.TotalSeconds);
            report.Figure("time that the compiler reports for known work, of this work", factor, "");
            report.AtMost(
                "analyzers, without the time in which they wait for a core",
                analyzers.Sum(name => medians.GetValueOrDefault(name)) / factor / compiler,
                0.02);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static void Write(string directory)
    {
        for (var i = 0; i < Tasks; i++) File.WriteAllText(Path.Combine(directory, $"Task{i}.cs"), Sources.Task(i));
        for (var i = 0; i < Others; i++)
        {
            File.WriteAllText(Path.Combine(directory, $"Model{i}.cs"), Sources.Observable(i).Replace("Render", "Model"));
        }

        File.WriteAllText(
            Path.Combine(directory, "Benchmark.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ReportAnalyzer>true</ReportAnalyzer>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(BatchTaskAttribute).Assembly.Location}" />
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "CommunityToolkit.Mvvm.dll")}" />
                <Analyzer Include="{typeof(CalibratedAnalyzer).Assembly.Location}" />
                <Analyzer Include="{typeof(TaskGenerator).Assembly.Location}" />
                <Analyzer Include="{Peer.MvvmToolkitPath}" />
              </ItemGroup>
            </Project>
            """);
    }

    private static Dictionary<string, double> Build(string directory)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "build", "-c", "Release", "-nologo", "-v:d", "-clp:PerformanceSummary", "--no-incremental", "-p:UseSharedCompilation=true",
            },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException("The build failed:\n" + output);

        var times = AnalyzerTime.Matches(output).GroupBy(static match => match.Groups["name"].Value).ToDictionary(
            static group => group.Key, static group => Seconds(group.First().Groups["seconds"].Value));
        times["Csc"] = double.Parse(CompilerTime.Match(output).Groups["ms"].Value, CultureInfo.InvariantCulture) / 1000;
        return times;
    }

    private static double Seconds(string text) =>
        text.StartsWith('<') ? 0 : double.Parse(text, CultureInfo.InvariantCulture);
}
