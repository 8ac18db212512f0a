using System;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Windows;

/// <summary>Tests of the consoles of tasks.</summary>
[SupportedOSPlatform("windows")]
public sealed partial class ConsoleTests
{
    private const int MaxProcesses = 1000;

    [SkippableFact]
    [Trait("Platform", nameof(TestPlatform.Windows))]
    public async Task Ctrl_C_in_the_console_of_the_endpoint_does_not_reach_tasks()
    {
        Skip.IfNot(OperatingSystem.IsWindows(), "Runs on Windows only: Consoles are of Windows.");
        CurrentPlatform.SkipOnWine("has no consoles without a display.");

        // The system sends Ctrl+C to every process of the console.
        var isOwner = AllocateConsole();
        try
        {
            await using var endpoint = await Endpoint.StartAsync();
            await endpoint.AddAsync("t", "ping -n 1000 127.0.0.1");
            await Wait.UntilAsync(static () => Process.GetProcessesByName("ping").Length > 0);
            var processes = new int[MaxProcesses];
            var attached = processes.Take((int)GetConsoleProcesses(processes, MaxProcesses)).ToArray();
            Assert.Contains(Environment.ProcessId, attached);
            Assert.DoesNotContain(Process.GetProcessesByName("ping"), process => attached.Contains(process.Id));
            await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks/t/terminate");
            await endpoint.CompletedAsync("t");
        }
        finally
        {
            if (isOwner) _ = FreeConsole();
        }
    }

    [LibraryImport("kernel32", EntryPoint = "AllocConsole")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool AllocateConsole();

    [LibraryImport("kernel32")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool FreeConsole();

    [LibraryImport("kernel32", EntryPoint = "GetConsoleProcessList")]
    private static partial uint GetConsoleProcesses([Out] int[] processes, uint count);
}
