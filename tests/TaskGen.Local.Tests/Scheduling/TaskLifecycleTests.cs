using System;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;

namespace TaskGen.Local.Tests.Scheduling;

/// <summary>Tests of how the states of jobs and tasks follow each other.</summary>
public sealed class TaskLifecycleTests
{
    private readonly FakeTimeProvider _time = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_job_terminates_with_its_tasks_also_after_one_was_reactivated_and_one_deleted()
    {
        await using var endpoint = await Endpoint.StartAsync(job: """ "usesTaskDependencies":true """);
        await endpoint.AddScriptAsync("t", "exit 1");
        await endpoint.AddAsync("waits", "true", """ "dependsOn":{"taskIds":["t"]} """);
        await endpoint.AddAsync("other", "true", """ "dependsOn":{"taskIds":["t"]} """);
        await endpoint.CompletedAsync("t");
        Assert.Equal(204, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks/t/reactivate")).Status);
        await endpoint.CompletedAsync("t");
        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Patch, "jobs/j", """{"onAllTasksComplete":"terminatejob"}""")).Status);
        await endpoint.JobStateAsync("active");
        Assert.Equal(204, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks/other/terminate")).Status);
        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Delete, "jobs/j/tasks/t")).Status);
        Assert.Equal("active", (await endpoint.GetAsync("jobs/j")).GetProperty("state").GetString());

        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Delete, "jobs/j/tasks/waits")).Status);
        Assert.Equal("completed", (await endpoint.GetAsync("jobs/j")).GetProperty("state").GetString());
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_job_action_does_not_requeue_the_tasks_of_a_disabled_job_that_waits_for_them()
    {
        await using var endpoint = await Endpoint.StartAsync(static options => options.NodeCount = 1);
        var gate = Path.Combine(endpoint.Batch.RootDirectory, "gate");
        foreach (var id in (string[])["fails", "runs"])
        {
            await endpoint.AddScriptAsync(
                id,
                $"until test -e {gate}-{id}; do sleep 0.01; done; test {id} = runs",
                """ "exitConditions":{"default":{"jobAction":"disable"}} """);
            await endpoint.StateAsync(id, "running");
        }

        Assert.Equal(202, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/disable", """{"disableTasks":"wait"}""")).Status);
        await File.WriteAllTextAsync(gate + "-fails", "");
        await endpoint.CompletedAsync("fails");
        await endpoint.JobStateAsync("disabled");
        await File.WriteAllTextAsync(gate + "-runs", "");
        var execution = (await endpoint.CompletedAsync("runs")).GetProperty("executionInfo");
        Assert.Equal(("success", 0), (execution.GetProperty("result").GetString(), execution.GetProperty("requeueCount").GetInt32()));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_job_action_that_disables_the_job_requeues_its_running_tasks()
    {
        await using var endpoint = await Endpoint.StartAsync(static options => options.NodeCount = 1);
        await endpoint.AddScriptAsync("runs", "sleep 1000");
        await endpoint.StateAsync("runs", "running");
        await endpoint.AddScriptAsync("fails", "exit 1", """ "exitConditions":{"default":{"jobAction":"disable"}} """);
        await endpoint.CompletedAsync("fails");
        var execution = (await endpoint.StateAsync("runs", "active")).GetProperty("executionInfo");
        await endpoint.JobStateAsync("disabled");
        Assert.Equal((1, 0), (execution.GetProperty("requeueCount").GetInt32(), execution.GetProperty("retryCount").GetInt32()));
        Assert.True(execution.GetProperty("lastRequeueTime").GetDateTimeOffset() >= execution.GetProperty("startTime").GetDateTimeOffset());
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Only_a_completed_task_shows_how_it_ended()
    {
        await using var endpoint = await Endpoint.StartAsync();
        var gate = Path.Combine(endpoint.Batch.RootDirectory, "gate");
        await endpoint.AddScriptAsync(
            "t",
            $"echo x >> runs; test $(wc -l < runs) -eq 1 && exit 3; until test -e {gate}; do sleep 0.01; done; exit 4",
            """ "constraints":{"maxTaskRetryCount":1},"exitConditions":{"default":{"jobAction":"none"}} """);
        await Endpoint.UntilAsync(async () =>
            (await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks/t/files/wd/runs")).Body == "x\nx\n");
        AssertOpen(await endpoint.StateAsync("t", "running"), 1);
        await File.WriteAllTextAsync(gate, "");
        AssertEnded(await endpoint.CompletedAsync("t"));

        // The retries of a task that is reactivated start again.
        Assert.Equal(202, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/disable", """{"disableTasks":"wait"}""")).Status);
        Assert.Equal(204, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks/t/reactivate")).Status);
        AssertOpen(await endpoint.StateAsync("t", "active"), 0);
        Assert.Equal(202, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/enable")).Status);
        AssertEnded(await endpoint.CompletedAsync("t"));
        Assert.Equal("x\nx\nx\nx\n", await endpoint.FileAsync("t", "wd/runs"));
        await endpoint.AssertCleanAsync();

        static void AssertOpen(JsonElement task, int retries)
        {
            var execution = task.TryGetProperty("executionInfo", out var info) ? info : JsonElement.Parse("""{"retryCount":0}""");
            foreach (var name in (string[])["exitCode", "failureInfo", "endTime", "result"])
            {
                Assert.False(execution.TryGetProperty(name, out _), execution.ToString());
            }

            Assert.Equal(retries, execution.GetProperty("retryCount").GetInt32());
        }

        static void AssertEnded(JsonElement task)
        {
            var execution = task.GetProperty("executionInfo");
            Assert.Equal((4, 1), (execution.GetProperty("exitCode").GetInt32(), execution.GetProperty("retryCount").GetInt32()));
            Assert.Equal("FailureExitCode", execution.GetProperty("failureInfo").GetProperty("code").GetString());
            Assert.Equal("failure", execution.GetProperty("result").GetString());
            Assert.True(execution.TryGetProperty("endTime", out _));
        }
    }

    [Fact]
    public async Task A_task_has_its_previous_state_and_the_times_of_both()
    {
        await using var endpoint = await Endpoint.StartAsync(options => options.TimeProvider = _time);
        await endpoint.AddAsync("t", "true", """ "dependsOn":{"taskIds":["none"]} """);
        var added = await endpoint.GetAsync("jobs/j/tasks/t");
        Assert.Equal("active", added.GetProperty("state").GetString());
        Assert.False(added.TryGetProperty("previousState", out _) || added.TryGetProperty("previousStateTransitionTime", out _));
        var time = _time.GetUtcNow();
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(204, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks/t/terminate")).Status);
        var task = await endpoint.GetAsync("jobs/j/tasks/t");
        Assert.Equal(
            ("active", time, "completed", time.AddHours(1)),
            (
                task.GetProperty("previousState").GetString(),
                task.GetProperty("previousStateTransitionTime").GetDateTimeOffset(),
                task.GetProperty("state").GetString(),
                task.GetProperty("stateTransitionTime").GetDateTimeOffset()));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_job_that_ends_does_not_retry_its_tasks()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("t", "trap \"exit 3\" TERM; echo started; while :; do sleep 0.01; done", """
            "constraints":{"maxTaskRetryCount":-1}
            """);
        await Endpoint.UntilAsync(async () =>
            (await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks/t/files/stdout.txt")).Body == "started\n");
        Assert.Equal(202, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/terminate")).Status);
        await endpoint.JobStateAsync("completed");
        Assert.Equal(
            "UserTerminate",
            (await endpoint.GetAsync("jobs/j")).GetProperty("executionInfo").GetProperty("terminateReason").GetString());
        var execution = (await endpoint.GetAsync("jobs/j/tasks/t")).GetProperty("executionInfo");
        Assert.Equal(("failure", 0), (execution.GetProperty("result").GetString(), execution.GetProperty("retryCount").GetInt32()));
        Assert.Equal("TaskEnded", execution.GetProperty("failureInfo").GetProperty("code").GetString());
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_job_is_terminated_after_its_maxWallClockTime()
    {
        await using var endpoint = await Endpoint.StartAsync(
            options => (options.TimeProvider, options.NodeCount) = (_time, 1), """ "constraints":{"maxWallClockTime":"PT1H"} """);
        await endpoint.AddScriptAsync("t", "sleep 1000");
        await endpoint.StateAsync("t", "running");
        _time.Advance(TimeSpan.FromMinutes(59));

        // The time counts from the creation of the job, also where it is changed later.
        Assert.Equal(
            200, (await endpoint.SendAsync(HttpMethod.Patch, "jobs/j", """{"constraints":{"maxWallClockTime":"PT2H"}}""")).Status);
        _time.Advance(TimeSpan.FromMinutes(61) - TimeSpan.FromMilliseconds(1));
        Assert.Equal("active", (await endpoint.GetAsync("jobs/j")).GetProperty("state").GetString());
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await endpoint.JobStateAsync("completed");
        Assert.Equal(
            "MaxWallClockTimeExpiry",
            (await endpoint.GetAsync("jobs/j")).GetProperty("executionInfo").GetProperty("terminateReason").GetString());
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_job_that_is_changed_to_a_shorter_maxWallClockTime_than_its_age_is_terminated()
    {
        await using var endpoint = await Endpoint.StartAsync(options => options.TimeProvider = _time);
        _time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(
            200, (await endpoint.SendAsync(HttpMethod.Patch, "jobs/j", """{"constraints":{"maxWallClockTime":"PT1H"}}""")).Status);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await endpoint.JobStateAsync("completed");
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task The_retention_time_of_a_reactivated_task_starts_when_it_completes_again()
    {
        await using var endpoint = await Endpoint.StartAsync(options => options.TimeProvider = _time, "");
        await endpoint.AddScriptAsync("t", "echo a; exit 1", """ "constraints":{"retentionTime":"PT1H"} """);
        await endpoint.AddScriptAsync("kept", "echo b", """ "constraints":{"retentionTime":"P10675199DT2H48M5.4775807S"} """);
        await endpoint.CompletedAsync("t");
        await endpoint.CompletedAsync("kept");
        _time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(204, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks/t/reactivate")).Status);
        await endpoint.CompletedAsync("t");
        _time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("a\na\n", await endpoint.FileAsync("t"));
        _time.Advance(TimeSpan.FromMinutes(1));
        await endpoint.AssertErrorAsync(409, "OperationInvalidForCurrentState", HttpMethod.Get, "jobs/j/tasks/t/files/stdout.txt");
        _time.Advance(TimeSpan.FromDays(400));
        Assert.Equal("b\n", await endpoint.FileAsync("kept"));
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Files_with_a_retention_time_of_zero_are_deleted_at_once()
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AddScriptAsync("t", "echo a", """ "constraints":{"retentionTime":"PT0S"} """);
        await endpoint.CompletedAsync("t");
        await Endpoint.UntilAsync(async () =>
            (await endpoint.SendAsync(HttpMethod.Get, "jobs/j/tasks/t/files/stdout.txt")).Status == 409);
        await endpoint.AssertCleanAsync();
    }
}
