using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using TaskGen.Local.Execution;

namespace TaskGen.Local.Tests.Windows;

/// <summary>Tests of container tasks on Windows, with a fake runtime that records its calls.</summary>
public sealed class ContainerTests
{
    private const string Runtime = """
        @echo off
        echo %*>>"%~dp0calls"
        if "%1"=="version" call "%~dp0version.cmd"
        :next
        if "%~1"=="" exit /b 0
        if "%~1"=="--env-file" copy "%~2" "%~dp0variables" >nul
        shift
        goto next
        """;

    [Theory]
    [InlineData(@"C:\batch\node", "/mnt/batch/tasks")]
    [InlineData(@"C:\batch\node\workitems\j\job-1\t\wd", "/mnt/batch/tasks/workitems/j/job-1/t/wd")]
    [InlineData(@"c:\BATCH\node\shared", "/mnt/batch/tasks/shared")]
    [InlineData(@"C:\batch\node-2", @"C:\batch\node-2")]
    [InlineData("tvm-1", "tvm-1")]
    public void Paths_have_no_drive_in_Linux_containers(string path, string inside) =>
        Assert.Equal(inside, new ContainerPaths(@"C:\batch\node", isLinuxOnWindows: true).Inside(path));

    [Fact]
    public void A_mount_of_a_path_with_a_drive_is_not_ambiguous()
    {
        var paths = new ContainerPaths(@"C:\a,b", isLinuxOnWindows: true);
        Assert.Equal(["--mount", @"type=bind,""source=C:\a,b"",target=/mnt/batch/tasks"], paths.Mount(@"C:\a,b", isReadOnly: false));
        Assert.Equal(
            ["--mount", @"type=bind,""source=C:\a,b\c"",target=/mnt/batch/tasks/c,readonly"], paths.Mount(@"C:\a,b\c", isReadOnly: true));
    }

    [TheoryOn(TestPlatform.Windows, "The runtime is a batch file.")]
    [InlineData("linux")]
    [InlineData("windows")]
    public async Task A_container_gets_paths_of_its_own_system_and_no_variables_of_this_machine(string system)
    {
        // What is on the standard error is not the answer.
        using var directory = new RuntimeDirectory($"echo windows>&2&echo {system}");
        await using var endpoint = await Endpoint.StartAsync(options => options.ContainerRuntime = directory.Program);
        await endpoint.AddAsync("t", "run 'a b'", """
            "environmentSettings":[{"name":"Path","value":"/task/bin"},{"name":"TEMP","value":"/task/temp"}],
            "containerSettings":{"imageName":"i"}
            """);
        var task = await endpoint.CompletedAsync("t");
        var create = directory.Read("calls").Split("\r\n").Single(static call => call.StartsWith("create", StringComparison.Ordinal));
        var root = Path.Combine(endpoint.Batch.RootDirectory, task.GetProperty("nodeInfo").GetProperty("nodeId").GetString()!);
        var inside = system == "linux" ? "/mnt/batch/tasks" : root;
        Assert.Contains($"type=bind,source={root},target={inside}", create);
        Assert.Contains("--workdir " + inside, create);
        Assert.EndsWith(system == "linux" ? "i run \"a b\"" : "i run 'a b'", create);

        var variables = directory.Read("variables").Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(static line => line.Split('=')[0], static line => line.Split('=', 2)[1], StringComparer.OrdinalIgnoreCase);
        Assert.Equal(inside, variables["AZ_BATCH_NODE_ROOT_DIR"]);
        Assert.Equal("/task/bin", variables["PATH"]);
        Assert.Equal("/task/temp", variables["TEMP"]);
        foreach (var name in (string[])["TMP", "USERPROFILE", "APPDATA", "SystemRoot", "ComSpec", "OS"])
        {
            Assert.DoesNotContain(name, variables.Keys);
        }

        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Windows, "The runtime is a batch file.")]
    [InlineData("echo windows&exit 1", "windows")]
    [InlineData("echo linux&echo The daemon is not running.>&2&exit 1", "The daemon is not running.")]
    [InlineData("rem nothing", "exit code 0")]
    [InlineData("ping -n 1000 127.0.0.1 >nul", "It did not end within 2 seconds.")]
    public async Task A_runtime_that_does_not_name_its_system_fails_no_later_task(string version, string problem)
    {
        using var directory = new RuntimeDirectory(version);
        LocalBatchOptions options = null!;
        await using var endpoint = await Endpoint.StartAsync(
            changed => (options, changed.ContainerRuntime, changed.ContainerRuntimeTimeout)
                = (changed, directory.Program, TimeSpan.FromSeconds(version.StartsWith("ping", StringComparison.Ordinal) ? 2 : 100)),
            "");
        await endpoint.AddAsync("t", "run", """ "containerSettings":{"imageName":"i"} """);
        var failure = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo").GetProperty("failureInfo");
        Assert.Equal("ContainerRuntimeNotFound", failure.GetProperty("code").GetString());
        Assert.Contains(problem, failure.GetProperty("message").GetString());

        options.ContainerRuntimeTimeout = TimeSpan.FromMinutes(5);
        directory.Answer("echo windows");
        await endpoint.AddAsync("later", "run", """ "containerSettings":{"imageName":"i"} """);
        var later = (await endpoint.CompletedAsync("later")).GetProperty("executionInfo");
        Assert.Equal("success", later.GetProperty("result").GetString());
        await endpoint.AssertCleanAsync();
    }

    /// <summary>A directory with the runtime and what it records.</summary>
    private sealed class RuntimeDirectory : IDisposable
    {
        private readonly string _path = Directory.CreateTempSubdirectory("taskgen runtime ").FullName;

        public RuntimeDirectory(string version)
        {
            File.WriteAllText(Program, Runtime.ReplaceLineEndings("\r\n"));
            Answer(version);
        }

        public string Program => Path.Combine(_path, "docker.cmd");

        /// <summary>Sets what the runtime does when it is asked for its version.</summary>
        public void Answer(string version) => File.WriteAllText(Path.Combine(_path, "version.cmd"), $"@{version}\r\n");

        public string Read(string name) => File.ReadAllText(Path.Combine(_path, name)).ReplaceLineEndings("\r\n");

        public void Dispose() => Directory.Delete(_path, recursive: true);
    }
}
