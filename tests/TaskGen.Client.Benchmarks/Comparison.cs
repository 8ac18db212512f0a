using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Client.Benchmarks;

/// <summary>Measures both ways in turn, against one server.</summary>
internal static class Comparison
{
    public static async Task<int> RunAsync(int tasks, int rounds, bool isRich)
    {
        using var server = Start("serve");
        var url = (await server.StandardOutput.ReadLineAsync())!;
        var ratios = new List<double>();
        var memory = 0.0;
        Console.WriteLine($"{tasks:N0} {(isRich ? "rich" : "small")} tasks, {tasks / 100:N0} requests, {rounds} rounds");
        Console.WriteLine("round   bare, cpu s   client, cpu s   ratio   client, peak MB");
        for (var round = 1; round <= rounds; round++)
        {
            var bare = await MeasureAsync("bare", url, tasks, isRich);
            var client = await MeasureAsync("client", url, tasks, isRich);
            ratios.Add(client.Seconds / bare.Seconds);
            memory = Math.Max(memory, client.Megabytes);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{round,5}   {bare.Seconds,11:F2}   {client.Seconds,13:F2}   {ratios[^1],5:F2}   {client.Megabytes,15:F0}"));
        }

        server.StandardInput.Close();
        await server.WaitForExitAsync();
        var median = ratios.Order().ElementAt(rounds / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median ratio {median:F2} (at most 1.50), peak {memory:F0} MB (under 200)"));
        return median <= 1.5 && memory < 200 ? 0 : 1;
    }

    private static async Task<(double Seconds, double Megabytes)> MeasureAsync(string way, string url, int tasks, bool isRich)
    {
        using var process = Start(way, url, tasks.ToString(CultureInfo.InvariantCulture), isRich ? "--rich" : "--rich=false");
        var line = (await process.StandardOutput.ReadToEndAsync()).Trim().Split(' ');
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{way} ended with {process.ExitCode}.");
        return (double.Parse(line[0], CultureInfo.InvariantCulture), double.Parse(line[1], CultureInfo.InvariantCulture));
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
