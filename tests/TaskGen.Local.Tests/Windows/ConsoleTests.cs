using System;
using System.Linq;
using System.Net.Http;
using System.Runtime.Versioning;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Windows;

/// <summary>Tests of the consoles of tasks.</summary>
[SupportedOSPlatform("windows")]
public sealed class ConsoleTests
{
    [SkippableFact]
    [Trait("Platform", nameof(TestPlatform.Windows))]
    public async Task Ctrl_C_in_the_console_of_the_endpoint_does_not_reach_tasks()
    {
        // The system sends Ctrl+C to every process of the console.
        using var console = WindowsConsole.Open();
        await using var endpoint = await Endpoint.StartAsync();
        var ping = new WindowsPing();
        await endpoint.AddAsync("t", ping.CommandLine);
        await Wait.UntilAsync(() => ping.Processes().Length > 0);
        var attached = WindowsConsole.Processes();
        Assert.Contains(Environment.ProcessId, attached);
        Assert.Empty(ping.Processes().Intersect(attached));
        await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks/t/terminate");
        await endpoint.CompletedAsync("t");
        await endpoint.AssertCleanAsync();
    }
}
