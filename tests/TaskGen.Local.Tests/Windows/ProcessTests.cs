using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Windows;

/// <summary>Tests of processes on Windows.</summary>
public sealed class ProcessTests
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

    [FactOn(TestPlatform.Windows, "The tasks run cmd.")]
    public async Task No_task_leaves_a_process_that_it_started_at_once()
    {
        await using var batch = await LocalBatch.StartAsync(new() { NodeCount = 4 });
        await using var job = await batch.CreateJobAsync("j");
        var tasks = Enumerable.Range(0, 12).Select(static i => new TaskAddParameter { Id = $"t{i}", CommandLine = LeavesAProcess });
        var results = await job.RunAsync(tasks);
        Assert.Equal(12, results.Count);
        Assert.All(results.Values, static result => Assert.Equal(0, result.ExitCode));
        Assert.Empty(Process.GetProcessesByName("ping"));
    }

    [FactOn(TestPlatform.Windows, "Processes end with the job object.")]
    public async Task Nothing_runs_after_the_endpoint_was_killed_and_the_next_one_deletes_its_files()
    {
        var parent = Directory.CreateTempSubdirectory("taskgen-tests-").FullName;
        var (process, root) = await EndpointProcess.StartAsync(
            parent, "cmd /c \"start /b ping -n 1000 127.0.0.1 >nul & echo started& ping -n 1000 127.0.0.1 >nul\"");
        using (process)
        {
            Assert.NotEmpty(Process.GetProcessesByName("ping"));
            process.Kill();
            await process.WaitForExitAsync();
        }

        await Wait.UntilAsync(static () => Process.GetProcessesByName("ping").Length == 0);
        Assert.True(Directory.Exists(root));
        await using (await LocalBatch.StartAsync(new() { RootDirectory = parent })) Assert.False(Directory.Exists(root));
        Directory.Delete(parent);
    }

    [FactOn(TestPlatform.Windows, "The tasks run cmd.")]
    public async Task Output_can_be_read_while_the_task_runs()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddAsync("t", "cmd /c \"echo started& echo failed>&2& ping -n 1000 127.0.0.1 >nul\"");
        await endpoint.StateAsync("t", "running");
        await Endpoint.UntilAsync(async () =>
            (await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks/t/files/stdout.txt")).Body == "started\r\n"
                && (await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks/t/files/stderr.txt")).Body.StartsWith("failed"));
        await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks/t/terminate");
        await endpoint.CompletedAsync("t");
    }

    [FactOn(TestPlatform.Windows, "The tasks run cmd.")]
    public async Task Processes_append_to_the_same_output()
    {
        await using var batch = await LocalBatch.StartAsync();
        await using var job = await batch.CreateJobAsync("j");
        var results = await job.RunAsync([
            new TaskAddParameter { Id = "t", CommandLine = "cmd /c \"echo one& cmd /c echo two& cmd /c echo three>&2& echo four\"" },
        ]);
        Assert.Equal("one\r\ntwo\r\nfour\r\n", results["t"].StandardOutput);
        Assert.Equal("three", results["t"].StandardError.Trim());
    }

    [FactOn(TestPlatform.Windows, "The tasks run cmd.")]
    public async Task Output_in_any_encoding_is_kept_and_read()
    {
        await using var batch = await LocalBatch.StartAsync();
        var container = batch.GetContainer("c");
        container.Write("utf8.txt", "Größe Ω 你好"u8);

        // 'ü' in the code pages of consoles in the United States and in western Europe.
        container.Write("oem.txt", [0x81]);
        await using var job = await batch.CreateJobAsync("j");
        ResourceFile[] files = [new() { StorageContainerUrl = container.Url.ToString() }];
        var results = await job.RunAsync(((string[])["utf8", "oem"]).Select(name =>
            new TaskAddParameter { Id = name, CommandLine = $"cmd /c type {name}.txt", ResourceFiles = files }));
        Assert.Equal("Größe Ω 你好", results["utf8"].StandardOutput);
        Assert.Equal("ü", results["oem"].StandardOutput);
    }

    [FactOn(TestPlatform.Windows, "The tasks run cmd.")]
    public async Task Tasks_have_the_variables_of_Windows_with_directories_of_their_own()
    {
        await using var batch = await LocalBatch.StartAsync();
        await using var job = await batch.CreateJobAsync("j");
        var results = await job.RunAsync([
            new TaskAddParameter
            {
                Id = "t",
                CommandLine = "cmd /c set",
                EnvironmentSettings = [new() { Name = "Greeting", Value = "hello" }, new() { Name = "pathext", Value = ".EXE" }],
            },
        ]);
        var variables = results["t"].StandardOutput.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split('=', 2))
            .ToLookup(static pair => pair[0], static pair => pair[1], StringComparer.OrdinalIgnoreCase);
        Assert.Equal("hello", Assert.Single(variables["GREETING"]));
        Assert.Equal(".EXE", Assert.Single(variables["PATHEXT"]));
        foreach (var name in (string[])[
            "PATH", "SystemRoot", "SystemDrive", "ComSpec", "ProgramFiles", "ProgramData", "NUMBER_OF_PROCESSORS", "PROCESSOR_ARCHITECTURE",
        ])
        {
            Assert.Equal(Environment.GetEnvironmentVariable(name), Assert.Single(variables[name]));
        }

        Assert.Equal(Environment.GetEnvironmentVariable("ProgramFiles(x86)"), variables["ProgramFiles(x86)"].SingleOrDefault());
        foreach (var name in (string[])["TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA"])
        {
            Assert.StartsWith(batch.RootDirectory, Assert.Single(variables[name]), StringComparison.OrdinalIgnoreCase);
        }
    }
}
