using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests;

/// <summary>An endpoint in a process of its own, with a running task.</summary>
internal static class EndpointProcess
{
    /// <summary>Starts the process.</summary>
    /// <param name="rootDirectory">The <see cref="LocalBatchOptions.RootDirectory"/> of the endpoint.</param>
    /// <param name="commandLine">The command line of the task.</param>
    /// <returns>The process, and the directory of the endpoint.</returns>
    public static async Task<(Process Process, string Root)> StartAsync(string rootDirectory, string commandLine)
    {
        // Published tests run without an SDK.
        var runner = BuiltProgram.PathOf("TaskGen.TestRunner");
        var (host, assembly) = (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", typeof(EndpointProcess).Assembly);
        string[] command = File.Exists(runner) ? [runner, "--start", assembly.GetName().Name!] : [host, assembly.Location];
        var start = new ProcessStartInfo(command[0], [.. command.Skip(1), rootDirectory, commandLine]) { RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        var root = await process.StandardOutput.ReadLineAsync();
        Assert.NotNull(root);
        return (process, root);
    }

    // The entry point of the test assembly, where it is started as a program.
    private static async Task Main(string[] args)
    {
        await using var batch = await LocalBatch.StartAsync(new() { RootDirectory = args[0] });
        var endpoint = new Endpoint(batch, args[0]);
        await endpoint.AddJobAsync("j");
        await endpoint.AddAsync("t", args[1]);
        await endpoint.StateAsync("t", "running");
        await Endpoint.UntilAsync(async () =>
            (await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks/t/files/stdout.txt")).Body.TrimEnd() == "started");
        Console.WriteLine(batch.RootDirectory);
        await Task.Delay(Timeout.Infinite);
    }
}
