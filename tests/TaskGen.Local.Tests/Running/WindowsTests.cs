using System;
using System.Diagnostics;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Running;

/// <summary>Tests of processes on Windows.</summary>
public sealed class WindowsTests
{
    private const string LeavesAProcess = "cmd /c \"start /b ping -n 1000 127.0.0.1 & echo started\"";

    [FactOn(TestPlatform.Windows, "The tasks run cmd.")]
    public async Task A_process_that_inherits_the_output_does_not_keep_its_task_running()
    {
        await using var batch = await LocalBatch.StartAsync();
        await using var job = await batch.CreateJobAsync("j");
        var results = await job.RunAsync([new TaskAddParameter { Id = "t", CommandLine = LeavesAProcess }]);
        Assert.Equal(0, results["t"].ExitCode);
        Assert.Contains("started", results["t"].StandardOutput);
        Assert.Empty(Process.GetProcessesByName("ping"));
    }

    [FactOn(TestPlatform.Windows, "The tasks run cmd.")]
    public async Task A_time_limit_ends_processes_that_inherit_the_output()
    {
        await using var batch = await LocalBatch.StartAsync();
        await using var job = await batch.CreateJobAsync("j");
        var results = await job.RunAsync([
            new TaskAddParameter
            {
                Id = "t",
                CommandLine = "cmd /c \"start /b ping -n 1000 127.0.0.1 & ping -n 1000 127.0.0.1\"",
                Constraints = new() { MaxWallClockTime = TimeSpan.FromSeconds(2) },
            },
        ]);
        Assert.False(results["t"].IsSuccess);
        Assert.Empty(Process.GetProcessesByName("ping"));
    }

    [FactOn(TestPlatform.Windows, "The tasks run cmd.")]
    public async Task Standard_input_is_closed()
    {
        await using var batch = await LocalBatch.StartAsync();
        await using var job = await batch.CreateJobAsync("j");
        var results = await job.RunAsync([new TaskAddParameter { Id = "t", CommandLine = "cmd /c \"set /p x= & echo read\"" }]);
        Assert.Contains("read", results["t"].StandardOutput);
    }
}
