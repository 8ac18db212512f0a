using System;
using System.Diagnostics;
using System.IO;
using System.Text;
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

    [TheoryOn(TestPlatform.Windows, "The tasks run batch files.")]
    [InlineData("tool.cmd", "from resource file")]
    [InlineData("tool", "from resource file")]
    [InlineData(@".\tool.cmd", "from resource file")]
    [InlineData(@"sub\tool.cmd", "from directory")]
    [InlineData("other", "from PATH")]
    public async Task Programs_are_found_as_the_task_sees_them(string commandLine, string expected)
    {
        await using var batch = await LocalBatch.StartAsync();
        var container = batch.GetContainer("c");
        var packages = Directory.CreateDirectory(Path.Combine(batch.RootDirectory, "programs")).FullName;
        await File.WriteAllTextAsync(Path.Combine(packages, "other.cmd"), "@echo from PATH");
        await using var job = await batch.CreateJobAsync("j");
        foreach (var (name, text) in ((string, string)[])[("tool.cmd", "from resource file"), ("sub/tool.cmd", "from directory")])
        {
            container.Write(name, Encoding.UTF8.GetBytes($"@echo {text}"));
        }

        var task = new TaskAddParameter
        {
            Id = "t",
            CommandLine = commandLine,
            ResourceFiles = [new() { StorageContainerUrl = container.Url.ToString() }],
            EnvironmentSettings = [new() { Name = "Path", Value = packages }],
        };
        var results = await job.RunAsync([task]);
        Assert.True(results["t"].IsSuccess, results["t"].ToString());
        Assert.Contains(expected, results["t"].StandardOutput);
    }

    [FactOn(TestPlatform.Windows, "The failures are those of CreateProcess.")]
    public async Task A_failed_start_is_reported_by_its_kind()
    {
        await using var batch = await LocalBatch.StartAsync();
        var container = batch.GetContainer("c");
        container.Write("text.exe", "not a program"u8);
        await using var job = await batch.CreateJobAsync("j");
        ResourceFile[] files = [new() { StorageContainerUrl = container.Url.ToString() }];
        var results = await job.RunAsync([
            new TaskAddParameter { Id = "invalid", CommandLine = "text.exe", ResourceFiles = files },
            new TaskAddParameter { Id = "missing", CommandLine = "TaskGen.Tool --help" },
        ]);
        Assert.Equal("CommandLaunchFailed", results["invalid"].Completed!.FailureInfo!.Code);

        // It is in the directory of this process only.
        Assert.Equal("CommandProgramNotFound", results["missing"].Completed!.FailureInfo!.Code);
    }
}
