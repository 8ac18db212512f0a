using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Execution;

/// <summary>Tests of container tasks, with a fake runtime that records its calls and runs the command directly.</summary>
public sealed class ContainerTests : IDisposable
{
    private const string Runtime = """
        #!/bin/sh
        here=$(dirname "$0")
        printf '%s|' "$@" >> "$here/calls"; echo >> "$here/calls"
        test -f "$here/on-$1" && . "$here/on-$1"
        case $1 in
        version) exit 0 ;;
        login)
            cat > "$here/password"
            echo "$DOCKER_CONFIG" > "$here/configuration"
            cp "$REGISTRY_AUTH_FILE" "$here/registries"
            exit 0 ;;
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

        // A container has a search path and directories of its own.
        Assert.Empty(variables.Select(static variable => variable.Split('=')[0]).Intersect(["PATH", "HOME", "TMPDIR"]));
        AssertHasNoCredentials(endpoint);

        // docker stores passwords in the key store of the user if its configuration has no registry.
        Assert.Equal("""{"auths":{"r.example":{}}}""", File.ReadAllText(Path.Combine(_directory, "registries")));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_file_of_the_task_is_not_taken_for_the_runtime()
    {
        const string Name = "taskgen-container-runtime";
        File.Copy(Program, Path.Combine(_directory, Name));
        var path = Environment.GetEnvironmentVariable("PATH");
        Environment.SetEnvironmentVariable("PATH", $".:{path}:{_directory}");
        try
        {
            await using var endpoint = await Endpoint.StartAsync(options => options.ContainerRuntime = Name);
            var container = endpoint.Batch.GetContainer("c");
            container.Write(Name, "#!/bin/sh\necho wrong\n"u8);
            await endpoint.AddAsync("t", "/bin/echo right", $$"""
                "resourceFiles":[{"storageContainerUrl":"{{container.Url}}"}],"containerSettings":{"imageName":"ubuntu:24.04"}
                """);
            await endpoint.CompletedAsync("t");
            Assert.Equal("right\n", await endpoint.FileAsync("t"));
            await endpoint.AssertCleanAsync();
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
        }
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
        await endpoint.AssertCleanAsync();
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
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Each_source_of_a_bind_mount_is_a_directory_of_the_node()
    {
        await using var endpoint = await Endpoint.StartAsync(options => options.ContainerRuntime = Program);
        string[] sources = ["Shared", "Startup", "VfsMounts", "Task", "JobPrep", "Applications"];
        var mounts = string.Join(',', sources.Select(static source => $$"""{"source":"{{source}}"}"""));
        await endpoint.AddAsync("t", "true", $$""" "containerSettings":{"imageName":"i","containerHostBatchBindMounts":[{{mounts}}]} """);
        var node = (await endpoint.CompletedAsync("t")).GetProperty("nodeInfo").GetProperty("nodeId").GetString()!;
        var root = Path.Combine(endpoint.Batch.RootDirectory, node);
        var create = File.ReadAllLines(Path.Combine(_directory, "calls")).Single(static call => call.StartsWith("create|"));
        var words = create.Split('|');
        Assert.Equal(
            ["shared", "startup", "fsmounts", "workitems/j/job-1/t", "workitems/j/job-1/jobpreparation", "applications"],
            words.Where((_, i) => i > 0 && words[i - 1] == "--volume")
                .Select(mount => Path.GetRelativePath(root, mount.Split(':')[0])));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_registry_without_a_server_is_that_of_docker()
    {
        await using var endpoint = await Endpoint.StartAsync(options => options.ContainerRuntime = Program);
        await endpoint.AddAsync(
            "t", "true", """ "containerSettings":{"imageName":"i","registry":{"username":"u","password":"pass"}} """);
        await endpoint.CompletedAsync("t");
        Assert.Contains("login|--username|u|--password-stdin|docker.io|", File.ReadAllLines(Path.Combine(_directory, "calls")));
        Assert.Equal("""{"auths":{"docker.io":{}}}""", File.ReadAllText(Path.Combine(_directory, "registries")));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_missing_image_fails_the_task_before_it_starts()
    {
        await using var endpoint = await Endpoint.StartAsync(options => options.ContainerRuntime = Program, "");
        await endpoint.AddAsync("t", "true", """ "containerSettings":{"imageName":"missing"} """);
        var failure = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo").GetProperty("failureInfo");
        Assert.Equal("ContainerCreateFailed", failure.GetProperty("code").GetString());
        Assert.Contains("no such image", failure.GetProperty("message").GetString());
        await endpoint.AssertCleanAsync();
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
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("#!/bin/sh\nsleep 1000.125", "did not end within 0.5 seconds")]
    [InlineData("#!/bin/sh\nexec sleep 1000.125 2>&-", "did not end within 0.5 seconds")]
    [InlineData("#!/bin/sh\necho version 1; echo 'the daemon is not running' >&2; exit 1", "the daemon is not running")]
    [InlineData("#!/bin/sh\nexit 3", "exit code 3")]
    [InlineData("#!/no/shell", "cannot be started")]
    [InlineData("no program", "cannot be started")]
    public async Task A_runtime_that_does_not_respond_fails_no_later_task(string program, string problem)
    {
        LocalBatchOptions options = null!;
        await using var endpoint = await Endpoint.StartAsync(
            changed => (options, changed.ContainerRuntime, changed.ContainerRuntimeTimeout)
                = (changed, Program, TimeSpan.FromSeconds(0.5)), "");
        File.WriteAllText(Program, program);
        for (var i = 0; i < 3; i++)
        {
            await endpoint.AddAsync($"t{i}", "/bin/echo ran", """ "containerSettings":{"imageName":"i"} """);
        }

        for (var i = 0; i < 3; i++)
        {
            var (code, message) = await FailureAsync(endpoint, $"t{i}");
            Assert.Equal("ContainerRuntimeNotFound", code);
            Assert.Contains(problem, message);
        }

        await Endpoint.UntilAsync(static () => Endpoint.Processes("1000.125").Count == 0);
        options.ContainerRuntimeTimeout = TimeSpan.FromMinutes(5);
        File.WriteAllText(Program, Runtime);
        await endpoint.AddAsync("later", "/bin/echo ran", """ "containerSettings":{"imageName":"i"} """);
        await endpoint.CompletedAsync("later");
        Assert.Equal("ran\n", await endpoint.FileAsync("later"));
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("version", "sleep 1000.375", false)]
    [InlineData("login", "sleep 1000.375", false)]
    [InlineData("create", "sleep 1000.375", true)]
    public async Task A_task_can_be_terminated_while_the_runtime_does_not_respond(string command, string script, bool removes)
    {
        await using var endpoint = await Endpoint.StartAsync(options => options.ContainerRuntime = Program, "");
        On(command, $"touch \"$here/waits\"; {script}");
        await endpoint.AddAsync("t", "true", WithRegistry());
        await Endpoint.UntilAsync(() => File.Exists(Path.Combine(_directory, "waits")));
        await endpoint.SendAsync(System.Net.Http.HttpMethod.Post, "jobs/j/tasks/t/terminate");
        Assert.Equal("TaskEnded", (await FailureAsync(endpoint, "t")).Code);
        await Endpoint.UntilAsync(static () => Endpoint.Processes("1000.375").Count == 0);
        Assert.Equal(removes, File.ReadAllText(Path.Combine(_directory, "calls")).Contains("\nrm|", StringComparison.Ordinal));
        AssertHasNoCredentials(endpoint);
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_container_that_may_have_been_created_is_named_if_it_cannot_be_removed()
    {
        await using var endpoint = await Endpoint.StartAsync(options => options.ContainerRuntime = Program, "");
        On("create", "touch \"$here/waits\"; sleep 1000.375");
        On("rm", "echo 'permission denied' >&2; exit 1");
        await endpoint.AddAsync("t", "true", WithRegistry());
        await Endpoint.UntilAsync(() => File.Exists(Path.Combine(_directory, "waits")));
        await endpoint.SendAsync(System.Net.Http.HttpMethod.Post, "jobs/j/tasks/t/terminate");
        Assert.Equal("TaskEnded", (await FailureAsync(endpoint, "t")).Code);
        Assert.Matches(
            "^docker cannot remove the container 'taskgen-[0-9a-f]{32}': permission denied\n$", await endpoint.FileAsync("t", "stderr.txt"));
        await endpoint.AssertCleanAsync();
    }

    // The password does not fit into a pipe, so that it cannot be written to the end.
    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_runtime_may_end_before_it_reads_the_password()
    {
        await using var endpoint = await Endpoint.StartAsync(options => options.ContainerRuntime = Program, "");
        On("login", "echo 'unauthorized' >&2; exit 1");
        await endpoint.AddAsync("t", "true", WithRegistry(new string('p', 200_000)));
        var (code, message) = await FailureAsync(endpoint, "t");
        Assert.Equal("ContainerRegistryAccessDenied", code);
        Assert.EndsWith("cannot log in to the registry 'r.example' as 'u': unauthorized", message);
        AssertHasNoCredentials(endpoint);

        On("login", "exit 0");
        await endpoint.AddAsync("other", "/bin/echo ran", WithRegistry(new string('p', 200_000)));
        await endpoint.CompletedAsync("other");
        Assert.Equal("ran\n", await endpoint.FileAsync("other"));
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("login", "ContainerCreateFailed")]
    [InlineData("create", "CommandProgramNotFound")]
    public async Task A_runtime_may_disappear(string after, string failure)
    {
        await using var endpoint = await Endpoint.StartAsync(options => options.ContainerRuntime = Program, "");
        On(after, "rm \"$0\"");
        await endpoint.AddAsync("t", "true", WithRegistry());
        Assert.Equal(failure, (await FailureAsync(endpoint, "t")).Code);
        Assert.Contains("cannot remove the container", await endpoint.FileAsync("t", "stderr.txt"));
        AssertHasNoCredentials(endpoint);
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("sleep 1000.625", "did not end within 0.5 seconds")]
    [InlineData("echo 'permission denied' >&2; exit 1", "permission denied")]
    [InlineData("echo 'Error: No such container: taskgen' >&2; exit 1", null)]
    public async Task A_container_that_cannot_be_removed_is_named_in_the_standard_error(string script, string? problem)
    {
        LocalBatchOptions options = null!;
        await using var endpoint = await Endpoint.StartAsync(
            changed => (options, changed.ContainerRuntime) = (changed, Program), "");
        On("start", "while test ! -f \"$here/go\"; do sleep 0.01; done");
        On("rm", script);
        await endpoint.AddAsync("t", "/bin/echo ran", WithRegistry());
        await Endpoint.UntilAsync(() => Calls().Contains("\ncreate|"));
        if (script.StartsWith("sleep", StringComparison.Ordinal)) options.ContainerRuntimeTimeout = TimeSpan.FromSeconds(0.5);
        File.WriteAllText(Path.Combine(_directory, "go"), "");
        var execution = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo");
        Assert.Equal("success", execution.GetProperty("result").GetString());
        Assert.Equal("ran\n", await endpoint.FileAsync("t"));
        var error = await endpoint.FileAsync("t", "stderr.txt");
        if (problem is null) Assert.Equal("", error);
        else Assert.Matches($"^docker cannot remove the container 'taskgen-[0-9a-f]{{32}}': .*{problem}\\.?\n$", error);
        await Endpoint.UntilAsync(static () => Endpoint.Processes("1000.625").Count == 0);
        AssertHasNoCredentials(endpoint);
        await endpoint.AssertCleanAsync();
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
        await endpoint.AssertCleanAsync();
    }

    private static string WithRegistry(string password = "pass") =>
        $$$""" "containerSettings":{"imageName":"i","registry":{"registryServer":"r.example","username":"u","password":"{{{password}}}"}} """;

    private static async Task<(string? Code, string Message)> FailureAsync(Endpoint endpoint, string task)
    {
        var failure = (await endpoint.CompletedAsync(task)).GetProperty("executionInfo").GetProperty("failureInfo");
        return (failure.GetProperty("code").GetString(), failure.GetProperty("message").GetString()!);
    }

    /// <summary>Sets what the runtime does at the beginning of a call.</summary>
    private void On(string command, string script) => File.WriteAllText(Path.Combine(_directory, "on-" + command), script + "\n");

    private string Calls() => File.Exists(Path.Combine(_directory, "calls")) ? File.ReadAllText(Path.Combine(_directory, "calls")) : "";

    // The credentials are where the directory of the endpoint is deleted also after its process was killed.
    private void AssertHasNoCredentials(Endpoint endpoint)
    {
        Assert.Empty(Directory.EnumerateFiles(endpoint.Batch.RootDirectory, "config.json", SearchOption.AllDirectories));
        var configuration = Path.Combine(_directory, "configuration");
        if (File.Exists(configuration)) Assert.StartsWith(endpoint.Batch.RootDirectory, File.ReadAllText(configuration));
    }
}
