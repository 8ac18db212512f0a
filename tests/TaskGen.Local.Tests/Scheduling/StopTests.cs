using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;

namespace TaskGen.Local.Tests.Scheduling;

/// <summary>Tests of ending tasks and of cleaning up after them.</summary>
public sealed class StopTests
{
    private const string IgnoresSignals = "trap \"\" TERM INT HUP; echo started; while :; do sleep 0.05; done";
    private const string Forks =
        "for i in 1 2 3 4 5; do (sh -c \"while :; do sleep 0.05; done\" &) ; done; echo started; wait; sleep 1000";
    private const string LeavesItsSession = "setsid sh -c \"(sleep 1000 &) ; sleep 1000\" & echo started; sleep 1000";
    private const string LeavesEverything =
        "(setsid env -i /bin/sh -c \"(cd /; exec sleep 1000) >/dev/null 2>&1 &\" &); echo started; sleep 1000";
    private const string ClearsItsEnvironment = "env -i /bin/sh -c \"sleep 1000 & sleep 1000\" & echo started; sleep 1000";

    [TheoryOn(TestPlatform.Linux, Reasons.OnLinux)]
    [InlineData("echo started; sleep 1000")]
    [InlineData(IgnoresSignals)]
    [InlineData(Forks)]
    [InlineData(LeavesItsSession)]
    [InlineData(ClearsItsEnvironment)]
    [InlineData(LeavesEverything)]
    public async Task Terminating_a_task_ends_every_process_that_it_started(string script)
    {
        await using var endpoint = await Endpoint.StartAsync(job: "");
        await AssertTerminatedAsync(endpoint, script);
        await endpoint.AssertErrorAsync(409, "TaskCompleted", HttpMethod.Post, "jobs/j/tasks/t/terminate");
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Linux, Reasons.OnLinux)]
    [InlineData("(sleep 1000 &);")]
    [InlineData("setsid sleep 1000 &")]
    [InlineData("(setsid env -i /bin/sh -c \"cd /; (sleep 999.25 >/dev/null 2>&1 &)\" &);")]
    [InlineData("setsid sh -c \"while :; do (sleep 1 &) ; sleep 0.01; done\" &")]
    public async Task Processes_that_a_program_leaves_behind_are_ended(string script)
    {
        await using var endpoint = await Endpoint.StartAsync();
        await AssertNothingIsLeftAsync(endpoint, script, "999.25");
        await endpoint.AssertCleanAsync();
    }

    // On macOS, there is no /proc.
    [TheoryOn(TestPlatform.Linux, Reasons.OnLinux)]
    [InlineData("echo started; sleep 1000")]
    [InlineData(IgnoresSignals)]
    [InlineData(Forks)]
    [InlineData(LeavesItsSession)]
    [InlineData(ClearsItsEnvironment)]
    public async Task Terminating_a_task_ends_its_processes_without_proc(string script)
    {
        await using var endpoint = await Endpoint.StartAsync(UseProcessGroups, job: "");
        await AssertTerminatedAsync(endpoint, script);
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Linux, Reasons.OnLinux)]
    [InlineData("(sleep 1000 &);")]
    [InlineData("sh -c \"while :; do (sleep 1 &) ; sleep 0.01; done\" &")]
    [InlineData("(cd /; env -i /bin/sh -c \"(sleep 999.75 >/dev/null 2>&1 &)\" &);")]
    [InlineData("for i in 1 2 3 4 5; do (trap \"\" HUP INT TERM; sleep 999.75) & done;")]
    public async Task Processes_that_a_program_leaves_behind_are_ended_without_proc(string script)
    {
        await using var endpoint = await Endpoint.StartAsync(UseProcessGroups);
        await AssertNothingIsLeftAsync(endpoint, script, "999.75");
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Linux, Reasons.OnLinux)]
    [InlineData("echo out; echo error >&2; cat; exit 7", 7)]
    [InlineData("echo out; echo error >&2; kill -9 $$", 137)]
    [InlineData("echo out; echo error >&2; trap \"exit 3\" TERM; kill -TERM $$", 3)]
    public async Task Exit_codes_output_and_signals_are_the_same_without_proc(string script, int exitCode)
    {
        await using var endpoint = await Endpoint.StartAsync(UseProcessGroups);
        await endpoint.AddScriptAsync("t", script);
        var execution = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo");
        Assert.Equal(exitCode, execution.GetProperty("exitCode").GetInt32());
        Assert.Equal("out\n", await endpoint.FileAsync("t"));
        Assert.Equal("error\n", await endpoint.FileAsync("t", "stderr.txt"));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Disposing_the_endpoint_ends_its_tasks()
    {
        await using var endpoint = await Endpoint.StartAsync();
        foreach (var (script, i) in ((string[])[IgnoresSignals, Forks, LeavesItsSession, "sleep 1000"]).Select(static (
            script, i) => (script, i))) await endpoint.AddScriptAsync(
            $"t{i}", script);
        await endpoint.StateAsync("t1", "running");

        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_task_is_terminated_after_its_maxWallClockTime()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var endpoint = await Endpoint.StartAsync(options => (options.TimeProvider, options.MaxRunningSlots) = (time, 4), "");
        await endpoint.AddScriptAsync("t", IgnoresSignals, """ "constraints": {"maxWallClockTime": "PT2H", "maxTaskRetryCount": 5} """);
        await endpoint.AddScriptAsync("other", "sleep 1000");
        await endpoint.StateAsync("t", "running");
        await endpoint.StateAsync("other", "running");
        time.Advance(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(1));
        await endpoint.RunAnotherTaskAsync();
        await endpoint.StateAsync("t", "running");

        time.Advance(TimeSpan.FromSeconds(2));
        var execution = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo");
        Assert.Equal("TaskEnded", execution.GetProperty("failureInfo").GetProperty("code").GetString());
        Assert.Contains("maxWallClockTime", execution.GetProperty("failureInfo").GetProperty("message").GetString());
        Assert.Equal(137, execution.GetProperty("exitCode").GetInt32());
        Assert.Equal(0, execution.GetProperty("retryCount").GetInt32());
        await endpoint.StateAsync("other", "running");

        // The service terminates tasks after 180 days.
        time.Advance(TimeSpan.FromDays(181));
        await endpoint.CompletedAsync("other");
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Files_are_deleted_after_the_retention_time()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var endpoint = await Endpoint.StartAsync(options => options.TimeProvider = time);
        await endpoint.AddScriptAsync("short", "echo a", """ "constraints": {"retentionTime": "PT1H"} """);
        await endpoint.AddScriptAsync("usual", "echo b");
        await endpoint.CompletedAsync("short");
        await endpoint.CompletedAsync("usual");

        time.Advance(TimeSpan.FromMinutes(61));
        await AssertHasNoFilesAsync("short");
        Assert.Equal("b\n", await endpoint.FileAsync("usual"));
        time.Advance(TimeSpan.FromDays(7));
        await AssertHasNoFilesAsync("usual");
        await endpoint.AssertCleanAsync();

        async Task AssertHasNoFilesAsync(string task)
        {
            foreach (var files in (string[])["files", "files/stdout.txt"])
            {
                var (status, body) = await endpoint.SendAsync(HttpMethod.Get, $"jobs/j/tasks/{task}/{files}");
                Assert.True(status == 409, $"{status} {body}");
                var error = JsonElement.Parse(body);
                Assert.Equal("OperationInvalidForCurrentState", error.GetProperty("code").GetString());
                Assert.Contains("after its retentionTime", error.GetProperty("message").GetProperty("value").GetString());
            }
        }
    }

    [TheoryOn(TestPlatform.Linux, Reasons.OnLinux)]
    [InlineData("head -c 3000000 /dev/zero > big; sleep 1000")]
    [InlineData("head -c 3000000 /dev/zero; sleep 1000")]
    [InlineData("mkdir -p a/b; cd a/b; i=0; while :; do i=$((i+1)); head -c 100000 /dev/zero > f$i; done")]
    public async Task A_task_that_exceeds_the_disk_quota_is_terminated(string script)
    {
        await using var endpoint = await Endpoint.StartAsync(HasQuota, "");
        await AssertDiskFullAsync(endpoint, script);
        Assert.Empty(endpoint.Processes());
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("head -c 3000000 /dev/zero > $TMPDIR/big; sleep 1000")]
    [InlineData("i=0; while test $i -lt 300; do mkdir aaaaaaaaaaaaaaaaaaaa; cd aaaaaaaaaaaaaaaaaaaa; i=$((i+1)); done; head -c 3000000 /dev/zero > big; sleep 1000")]
    [InlineData("head -c 3000000 /dev/zero > $(printf \"\\377\"); sleep 1000")]
    public async Task The_disk_quota_cannot_be_evaded(string script)
    {
        await using var endpoint = await Endpoint.StartAsync(HasQuota, "");
        await AssertDiskFullAsync(endpoint, script);
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Temporary_files_are_deleted_after_the_run()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("t", "touch $TMPDIR/f; echo $TMPDIR");
        await endpoint.CompletedAsync("t");
        Assert.False(Directory.Exists((await endpoint.FileAsync("t")).Trim()));
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("i=0; while test $i -lt 300; do mkdir aaaaaaaaaaaaaaaaaaaa; cd aaaaaaaaaaaaaaaaaaaa; i=$((i+1)); done; touch deepest")]
    [InlineData("mkdir $(printf \"\\377\"); touch $(printf \"\\377/\\376\")")]
    [InlineData("mkdir a; touch a/b; chmod 000 a; mkfifo pipe; ln -s / root")]
    public async Task Everything_that_a_task_can_create_is_listed_around_and_deleted(string script)
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("t", script);
        await endpoint.CompletedAsync("t");
        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks/t/files?recursive=true")).Status);
        await endpoint.AddScriptAsync("other", script);
        await endpoint.CompletedAsync("other");
        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Delete, "jobs/j/tasks/t")).Status);

        // Disposing the endpoint verifies that nothing is left.
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_pipe_that_matches_an_output_pattern_does_not_block_the_task()
    {
        await using var endpoint = await Endpoint.StartAsync(job: "");
        var url = endpoint.Batch.GetContainer("c").Url;
        await endpoint.AddScriptAsync("t", "mkfifo pipe named; touch file", $$$"""
            "outputFiles": [
              {"filePattern":"*","destination":{"container":{"containerUrl":"{{{url}}}"}},"uploadOptions":{"uploadCondition":"taskcompletion"}},
              {"filePattern":"named","destination":{"container":{"containerUrl":"{{{url}}}"}},"uploadOptions":{"uploadCondition":"taskcompletion"}}]
            """);
        var failure = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo").GetProperty("failureInfo");
        Assert.Equal("FileUploadMiscError", failure.GetProperty("code").GetString());
        Assert.Equal(["file"], endpoint.Batch.GetContainer("c").BlobNames);
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_task_that_is_deleted_and_added_again_keeps_its_files()
    {
        await using var endpoint = await Endpoint.StartAsync(static options => options.NodeCount = 1);
        for (var i = 0; i < 20; i++)
        {
            await endpoint.AddScriptAsync("t", $"echo {i} > f; echo started; {(i % 2 == 0 ? "sleep 1000" : "true")}");
            if (i % 2 == 0) await Endpoint.UntilAsync(async () =>
                (await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks/t/files/stdout.txt")).Body == "started\n");
            else await endpoint.CompletedAsync("t");
            Assert.Equal($"{i}\n", await endpoint.FileAsync("t", "wd/f"));
            Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Delete, "jobs/j/tasks/t")).Status);
        }

        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Deleting_a_task_ends_its_processes_and_deletes_its_files()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("t", "mkdir locked; touch locked/file; chmod 000 locked; pwd; sleep 1000");
        await endpoint.StateAsync("t", "running");
        var directory = "";
        await Endpoint.UntilAsync(async () => (directory = (await endpoint.SendAsync(
            HttpMethod.Get, "jobs/j/tasks/t/files/stdout.txt")).Body
            .Trim()).EndsWith(
            "/wd", StringComparison.Ordinal));

        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Delete, "jobs/j/tasks/t")).Status);
        await endpoint.AssertErrorAsync(404, "TaskNotFound", HttpMethod.Get, "jobs/j/tasks/t");
        await Endpoint.UntilAsync(() => endpoint.Processes().Count == 0 && !Directory.Exists(directory));
        await endpoint.AddScriptAsync("T", "ls");
        await endpoint.CompletedAsync("T");
        Assert.Equal("", await endpoint.FileAsync("T"));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Linux, Reasons.OnLinux)]
    public async Task Deleting_a_job_ends_its_tasks_and_deletes_their_files()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("runs", "sleep 1000");
        await endpoint.AddScriptAsync("ran", "pwd");
        await endpoint.CompletedAsync("ran");
        await endpoint.StateAsync("runs", "running");
        var directory = (await endpoint.FileAsync("ran")).Trim();

        Assert.Equal(202, (await endpoint.SendAsync(HttpMethod.Delete, "jobs/j")).Status);
        await endpoint.AssertErrorAsync(404, "JobNotFound", HttpMethod.Get, "jobs/j");
        await Endpoint.UntilAsync(() => endpoint.Processes().Count == 0 && !Directory.Exists(directory));
        await endpoint.AddJobAsync("J");
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Terminating_a_job_ends_running_tasks_and_leaves_waiting_tasks_active()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("runs", "sleep 1000");
        await endpoint.AddScriptAsync("waits", "true", """ "dependsOn": {"taskIds": ["runs"]} """);
        await endpoint.StateAsync("runs", "running");

        Assert.Equal(202, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/terminate", """{"terminateReason":"enough"}""")).Status);
        await endpoint.JobStateAsync("completed");
        Assert.Equal(
            "enough", (await endpoint.GetAsync("jobs/j")).GetProperty("executionInfo").GetProperty("terminateReason").GetString());
        await endpoint.CompletedAsync("runs");
        await endpoint.StateAsync("waits", "active");
        await endpoint.AssertErrorAsync(409, "JobCompleted", HttpMethod.Post, "jobs/j/terminate");
        var (status, body) = await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks", """{"id":"late","commandLine":"true"}""");
        Assert.Equal(409, status);
        Assert.Contains("\"JobCompleted\"", body);
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("terminate", "completed")]
    [InlineData("requeue", "active")]
    [InlineData("wait", "running")]
    public async Task Disabling_a_job_treats_running_tasks_as_disableTasks_specifies(string how, string state)
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("t", "test -e go || sleep 1000", """ "exitConditions": {"default": {"jobAction": "none"}} """);
        await endpoint.StateAsync("t", "running");
        Assert.Equal(202, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/disable", $$"""{"disableTasks":"{{how}}"}""")).Status);
        var task = await endpoint.StateAsync("t", state);
        await endpoint.AddScriptAsync("later", "true");
        await endpoint.RunAnotherTaskAsync();
        await endpoint.StateAsync("later", "active");
        if (how == "requeue") Assert.Equal(1, task.GetProperty("executionInfo").GetProperty("requeueCount").GetInt32());

        Assert.Equal(202, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/enable")).Status);
        await endpoint.CompletedAsync("later");
        await endpoint.AssertErrorAsync(409, "JobNotDisabled", HttpMethod.Post, "jobs/j/enable");
        await endpoint.AssertCleanAsync();
    }

    private static void UseProcessGroups(LocalBatchOptions options)
    {
        Skip.IfNot(File.Exists("/bin/bash") && File.Exists("/bin/ps"), "bash or ps is not installed.");
        options.UsesProcessGroups = true;
    }

    private static void HasQuota(LocalBatchOptions options) => options.MaxTaskDirectoryBytes = 2_000_000;

    private static async Task AssertDiskFullAsync(Endpoint endpoint, string script)
    {
        await endpoint.AddScriptAsync("t", script);
        var failure = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo").GetProperty("failureInfo");
        Assert.Equal("DiskFull", failure.GetProperty("code").GetString());
    }

    // The script writes 'started'.
    private static async Task AssertTerminatedAsync(Endpoint endpoint, string script)
    {
        await endpoint.AddScriptAsync("t", script);
        await endpoint.StateAsync("t", "running");
        await Endpoint.UntilAsync(async () =>
            (await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks/t/files/stdout.txt")).Body == "started\n");
        Assert.NotEmpty(endpoint.Processes());

        Assert.Equal(204, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks/t/terminate")).Status);
        var execution = (await endpoint.CompletedAsync("t")).GetProperty("executionInfo");
        Assert.Equal("TaskEnded", execution.GetProperty("failureInfo").GetProperty("code").GetString());
        Assert.Empty(endpoint.Processes());
    }

    private static async Task AssertNothingIsLeftAsync(Endpoint endpoint, string script, string argument)
    {
        await endpoint.AddScriptAsync("t", script + " exit 0");
        Assert.Equal("success", (await endpoint.CompletedAsync("t")).GetProperty("executionInfo").GetProperty("result").GetString());
        Assert.Empty(endpoint.Processes());
        Assert.Empty(Endpoint.Processes(argument));
    }
}
