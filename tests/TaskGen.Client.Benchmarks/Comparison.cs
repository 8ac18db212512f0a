using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Client.Benchmarks;

/// <summary>Measures each variant in turn, against one server.</summary>
internal static class Comparison
{
    /// <summary>The variants, in the order of measurement; the others are compared with the first.</summary>
    public static IReadOnlyList<(string Name, Func<Uri, int, bool, Task> Way)> Variants { get; } =
        [("bare", Sender.BareAsync), ("pipeline", Sender.PipelineAsync), ("written", Sender.WrittenAsync), ("client", Sender.ClientAsync)];

    public static async Task<int> RunAsync(int tasks, int rounds, bool isRich)
    {
        using var server = Start("serve");
        var url = (await server.StandardOutput.ReadLineAsync())!;
        var ratios = Variants.ToDictionary(static variant => variant.Name, static _ => new List<double>());
        var memory = 0.0;
        Console.WriteLine($"{tasks:N0} {(isRich ? "rich" : "small")} tasks, {tasks / 100:N0} requests, {rounds} rounds");
        Console.WriteLine(
            "bare: prebuilt bodies, HttpClient. pipeline: prebuilt bodies, Azure.Core with signatures. written: serialized tasks, HttpClient.");
        Console.WriteLine("round   bare, cpu s   pipeline   written   client   client, peak MB");
        for (var round = 1; round <= rounds; round++)
        {
            var bare = 0.0;
            Console.Write($"{round,5}");
            foreach (var (name, _) in Variants)
            {
                var (seconds, megabytes) = await MeasureAsync(name, url, tasks, isRich);
                if (name == "bare") bare = seconds;
                ratios[name].Add(seconds / bare);
                Console.Write(string.Create(CultureInfo.InvariantCulture, $"   {(name == "bare" ? seconds : seconds / bare),8:F2}"));
                if (name == "client") memory = Math.Max(memory, megabytes);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   {memory,8:F0}"));
        }

        server.StandardInput.Close();
        await server.WaitForExitAsync();
        var median = ratios.ToDictionary(static variant => variant.Key, variant => variant.Value.Order().ElementAt(rounds / 2));
        var floor = median["pipeline"] + median["written"] - 1;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"median: client {median["client"]:F2} (at most 1.80); pipeline and written together, without ids, answers and outcomes: {floor:F2}; peak {memory:F0} MB (under 200)"));
        return median["client"] <= 1.8 && memory < 200 ? 0 : 1;
    }

    private static async Task<(double Seconds, double Megabytes)> MeasureAsync(string variant, string url, int tasks, bool isRich)
    {
        using var process = Start(variant, url, tasks.ToString(CultureInfo.InvariantCulture), isRich ? "--rich" : "--rich=false");
        var line = (await process.StandardOutput.ReadToEndAsync()).Trim().Split(' ');
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{variant} exited with code {process.ExitCode}.");
        return (double.Parse(line[0], CultureInfo.InvariantCulture), double.Parse(line[1], CultureInfo.InvariantCulture));
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
