using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Running;

/// <summary>Tests of container tasks, with a fake runtime that records its calls and runs the command directly.</summary>
public sealed class ContainerTests : IDisposable
{
    private const string Runtime = """
        #!/bin/sh
        here=$(dirname "$0")
        printf '%s|' "$@" >> "$here/calls"; echo >> "$here/calls"
        case $1 in
        version) exit 0 ;;
        login) cat > "$here/password"; echo "$DOCKER_CONFIG" > "$here/configuration"; exit 0 ;;
        create)
            name=$3; shift 3; directory=.
            env > "$here/environment"
            while :; do
                case $1 in
                --volume|--env|--env-file|--network) test $1 = --env-file && cp "$2" "$here/variables"; shift 2 ;;
                --workdir) directory=$2; shift 2 ;;
                *) break ;;
                esac
            done
            test "$1" = missing && { echo "no such image" >&2; exit 1; }
            shift
            for word; do printf '%s\n' "$word"; done > "$here/$name"; echo "$directory" > "$here/$name.directory" ;;
        start)
            cd "$(cat "$here/$3.directory")" || exit 125
            set --
            while IFS= read -r word; do set -- "$@" "$word"; done < "$here/$(ls -t "$here" | grep '^taskgen-' | grep -v directory | head -1)"
            exec "$@" ;;
        rm) exit 0 ;;
        esac
        """;

    private readonly string _directory = Directory.CreateTempSubdirectory("taskgen-runtime-").FullName;

    public ContainerTests()
    {
        File.WriteAllText(Program, Runtime);
        File.SetUnixFileMode(Program, (UnixFileMode)0b111_101_101);
    }

    private string Program => Path.Combine(_directory, "docker");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_task_runs_in_a_container()
    {
        await using var endpoint = await Endpoint.StartAsync(options => options.ContainerRuntime = Program);
        await endpoint.AddAsync("t", "/bin/echo 'a  b' $HOME", """
            "environmentSettings":[{"name":"SECRET","value":"hush"}],
            "containerSettings":{"imageName":"ubuntu:24.04","containerRunOptions":"--network 'my net'","registry":{"registryServer":"r.example","username":"u","password":"pass"}}
            """);
        var task = await endpoint.CompletedAsync("t");
        Assert.Equal("a  b $HOME\n", await endpoint.FileAsync("t"));
        Assert.Equal("success", task.GetProperty("executionInfo").GetProperty("result").GetString());

        var calls = File.ReadAllLines(Path.Combine(_directory, "calls"));
        Assert.Equal(["version", "login", "create", "start", "rm"], calls.Select(static call => call.Split('|')[0]));
        Assert.Contains("login|--username|u|--password-stdin|r.example|", calls);
        Assert.Contains("|--network|my net|ubuntu:24.04|/bin/echo|a  b|$HOME|", calls[2]);
        var root = Path.Combine(endpoint.Batch.RootDirectory, task.GetProperty("nodeInfo").GetProperty("nodeId").GetString()!);
        Assert.Contains($"|--volume|{root}:{root}|", calls[2]);
        Assert.Contains("|--workdir|" + root, calls[2]);

        // No argument contains a secret, and the registry's credentials are deleted with the container.
        Assert.DoesNotContain("hush", string.Concat(calls));
        Assert.DoesNotContain("pass|", string.Concat(calls));
        Assert.Equal("pass", File.ReadAllText(Path.Combine(_directory, "password")));
        var variables = File.ReadAllLines(Path.Combine(_directory, "variables"));
        Assert.Contains("SECRET=hush", variables);
        Assert.Contains("AZ_BATCH_TASK_ID=t", variables);
        Assert.False(Directory.Exists(File.ReadAllText(Path.Combine(_directory, "configuration")).Trim()));
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Variables_of_the_task_configure_the_container_and_not_the_runtime()
    {
        await using var endpoint = await Endpoint.StartAsync(options => options.ContainerRuntime = Program);
        await endpoint.AddAsync("t", "true", """
            "environmentSettings":[{"name":"DOCKER_HOST","value":"tcp://example"},{"name":"PATH_TO","value":" a = \"b\" # c"},{"name":"SCRIPT","value":"one\ntwo"}],
            "containerSettings":{"imageName":"ubuntu:24.04"}
            """);
        await endpoint.CompletedAsync("t");
        var variables = File.ReadAllLines(Path.Combine(_directory, "variables"));
        Assert.Contains("DOCKER_HOST=tcp://example", variables);
        Assert.Contains("PATH_TO= a = \"b\" # c", variables);

        // A line break cannot be written to the file of variables.
        var environment = File.ReadAllText(Path.Combine(_directory, "environment"));
        Assert.DoesNotContain("tcp://example", environment);
        Assert.Contains("SCRIPT=one\ntwo", environment);
        Assert.Contains("|--env|SCRIPT|", File.ReadAllText(Path.Combine(_directory, "calls")));
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Only_declared_bind_mounts_are_mounted()
    {
        await using var endpoint = await Endpoint.StartAsync(options => options.ContainerRuntime = Program);
        await endpoint.AddAsync(
            "some",
            "true",
            """ "containerSettings":{"imageName":"i","containerHostBatchBindMounts":[{"source":"Task","isReadOnly":true},{"source":"Shared"}]} """);
        await endpoint.CompletedAsync("some");
        await endpoint.AddAsync(
            "none",
            "true",
            """ "containerSettings":{"imageName":"i","workingDirectory":"containerImageDefault","containerHostBatchBindMounts":[]} """);
        await endpoint.CompletedAsync("none");
        var creates = File.ReadAllLines(Path.Combine(_directory, "calls"))
            .Where(static call => call.StartsWith("create", StringComparison.Ordinal))
            .ToArray();
        Assert.Matches(@"\|--volume\|(/\S+/some):\1:ro\|--volume\|(/\S+/shared):\2\|", creates[0]);
        Assert.DoesNotContain("--volume", creates[1]);
        Assert.DoesNotContain("--workdir", creates[1]);
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_missing_image_fails_the_task_before_it_starts()
    {
        await using var endpoint = await Endpoint.StartAsync(options => options.ContainerRuntime = Program, "");
        await endpoint.AddAsync("t", "true", """ "containerSettings":{"imageName":"missing"} """);
        var failure = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo").GetProperty("failureInfo");
        Assert.Equal("ContainerCreateFailed", failure.GetProperty("code").GetString());
        Assert.Contains("no such image", failure.GetProperty("message").GetString());
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Terminating_removes_the_container()
    {
        await using var endpoint = await Endpoint.StartAsync(options => options.ContainerRuntime = Program, "");
        await endpoint.AddAsync("t", "/bin/sleep 1000", """ "containerSettings":{"imageName":"i"} """);
        await endpoint.StateAsync("t", "running");
        await Endpoint.UntilAsync(() => File.Exists(Path.Combine(_directory, "calls"))
            && File.ReadAllText(Path.Combine(_directory, "calls")).Contains("\nstart|", StringComparison.Ordinal));
        await endpoint.SendAsync(System.Net.Http.HttpMethod.Post, "jobs/j/tasks/t/terminate");
        await endpoint.CompletedAsync("t");
        Assert.Matches(@"\nrm\|--force\|taskgen-[0-9a-f]{32}\|\n$", File.ReadAllText(Path.Combine(_directory, "calls")));
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_a_container_runtime_tasks_fail_or_run_as_processes(bool runs)
    {
        await using var endpoint = await Endpoint.StartAsync(
            options => (options.ContainerRuntime, options.RunContainersAsProcesses) = (Path.Combine(_directory, "none"), runs), "");
        await endpoint.AddAsync("t", "/bin/echo ran", """ "containerSettings":{"imageName":"i"} """);
        var execution = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo");
        if (runs) Assert.Equal("ran\n", await endpoint.FileAsync("t"));
        else Assert.Equal("ContainerRuntimeNotFound", execution.GetProperty("failureInfo").GetProperty("code").GetString());
    }
}
