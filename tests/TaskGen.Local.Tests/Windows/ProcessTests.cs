using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Windows;

/// <summary>Tests of processes on Windows.</summary>
public sealed class ProcessTests
{
    private readonly WindowsPing _ping = new();

    private string LeavesAProcess => $"cmd /c \"start /b {_ping.CommandLine} & echo started\"";

    [FactOn(TestPlatform.Windows, "The tasks run cmd.")]
    public async Task A_process_that_inherits_the_output_does_not_keep_its_task_running()
    {
        await using var batch = await LocalBatch.StartAsync();
        await using var job = await batch.CreateJobAsync("j");
        var results = await job.RunAsync([new TaskAddParameter { Id = "t", CommandLine = LeavesAProcess }]);
        Assert.Equal(0, results["t"].ExitCode);
        Assert.Contains("started", results["t"].StandardOutput);
        Assert.Empty(_ping.Processes());
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
                CommandLine = $"cmd /c \"start /b {_ping.CommandLine} & {_ping.CommandLine}\"",
                Constraints = new() { MaxWallClockTime = TimeSpan.FromSeconds(2) },
            },
        ]);
        Assert.False(results["t"].IsSuccess);
        Assert.Empty(_ping.Processes());
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

    [TheoryOn(TestPlatform.Windows, "The tasks run batch files.")]
    [InlineData("\"my tools\"\\tool.cmd a b")]
    [InlineData("\"my tools\\tool.cmd\" a b")]
    [InlineData("\"my tools\\tool\".cmd a b")]
    [InlineData("{drive}\"my tools\"\\tool.cmd a b")]
    public async Task A_program_can_have_quotation_marks_and_a_drive_anywhere(string commandLine)
    {
        await using var batch = await LocalBatch.StartAsync();
        var container = batch.GetContainer("c");
        container.Write("my tools/tool.cmd", "@echo [%*]"u8);
        await using var job = await batch.CreateJobAsync("j");
        var results = await job.RunAsync([
            new TaskAddParameter
            {
                Id = "t",
                CommandLine = commandLine.Replace("{drive}", batch.RootDirectory[..2]),
                ResourceFiles = [new() { StorageContainerUrl = container.Url.ToString() }],
            },
        ]);
        Assert.Equal("[a b]", results["t"].StandardOutput.Trim());
    }

    [FactOn(TestPlatform.Windows, "The ids are names of devices.")]
    public async Task Ids_can_be_the_names_of_devices()
    {
        await using var batch = await LocalBatch.StartAsync();
        foreach (var id in (string[])["con", "NUL", "com1"])
        {
            var container = batch.GetContainer(id);
            container.Write("input", "content"u8);
            await using var job = await batch.CreateJobAsync(id);
            var results = await job.RunAsync([
                new TaskAddParameter
                {
                    Id = id,
                    CommandLine = "cmd /c \"type input& set AZ_BATCH_TASK_ID\"",
                    ResourceFiles = [new() { StorageContainerUrl = container.Url.ToString() }],
                },
            ]);
            Assert.Contains("content", results[id].StandardOutput);
            Assert.Contains("AZ_BATCH_TASK_ID=" + id, results[id].StandardOutput);
        }
    }

    [TheoryOn(TestPlatform.Windows, "The names are not those of files on Windows.")]
    [InlineData("a:b", "'a:b' is not the name of a file")]
    [InlineData("sub/nul.txt", "'nul.txt' is not the name of a file")]
    [InlineData("a.", "'a.' is not the name of a file")]
    [InlineData("C:input", "'C:input' is not the name of a file")]
    [InlineData("Input.txt", "'input.txt' and 'Input.txt' differ by case only")]
    [InlineData("SUB/other.txt", "'sub/other.txt' and 'SUB/other.txt' differ by case only")]
    public async Task A_resource_file_that_Windows_would_put_elsewhere_is_rejected(string path, string message)
    {
        await using var batch = await LocalBatch.StartAsync();
        var container = batch.GetContainer("c");
        foreach (var name in (string[])["input.txt", "sub/other.txt"]) container.Write(name, "content"u8);
        container.Write("blob", "other"u8);
        await using var job = await batch.CreateJobAsync("j");
        var blob = container.Url.GetLeftPart(UriPartial.Path) + "/blob" + container.Url.Query;
        var results = await job.RunAsync([
            new TaskAddParameter
            {
                Id = "t",
                CommandLine = "cmd /c exit 0",
                ResourceFiles = [new() { StorageContainerUrl = container.Url.ToString() }, new() { HttpUrl = blob, FilePath = path }],
            },
        ]);
        var failure = results["t"].Completed!.FailureInfo!;
        Assert.Equal("ResourceFileCreateFailed", failure.Code);
        Assert.Contains(message, failure.Message);
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
        var tasks = Enumerable.Range(0, 12).Select(i => new TaskAddParameter { Id = $"t{i}", CommandLine = LeavesAProcess });
        var results = await job.RunAsync(tasks);
        Assert.Equal(12, results.Count);
        Assert.All(results.Values, static result => Assert.Equal(0, result.ExitCode));
        Assert.Empty(_ping.Processes());
    }

    [FactOn(TestPlatform.Windows, "Processes end with the job object.")]
    public async Task Tasks_end_with_a_killed_endpoint_and_the_next_one_deletes_its_files()
    {
        var parent = Directory.CreateTempSubdirectory("taskgen-tests-").FullName;
        var (process, root) = await EndpointProcess.StartAsync(
            parent, $"cmd /c \"start /b {_ping.CommandLine} >nul & echo started& {_ping.CommandLine} >nul\"");
        using (process)
        {
            Assert.NotEmpty(_ping.Processes());
            process.Kill();
            await process.WaitForExitAsync();
        }

        await Wait.UntilAsync(() => _ping.Processes().Length == 0);
        Assert.True(Directory.Exists(root));
        await using (await LocalBatch.StartAsync(new() { RootDirectory = parent })) Assert.False(Directory.Exists(root));
        Directory.Delete(parent);
    }

    [FactOn(TestPlatform.Windows, "The tasks run cmd.")]
    public async Task Output_can_be_read_while_the_task_runs()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddAsync("t", $"cmd /c \"echo started& echo failed>&2& {_ping.CommandLine} >nul\"");
        await endpoint.StateAsync("t", "running");
        await Endpoint.UntilAsync(async () =>
            (await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks/t/files/stdout.txt")).Body == "started\r\n"
                && (await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks/t/files/stderr.txt")).Body.StartsWith("failed"));
        await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks/t/terminate");
        await endpoint.CompletedAsync("t");
        await endpoint.AssertCleanAsync();
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
