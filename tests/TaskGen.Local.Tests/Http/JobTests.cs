using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Http;

/// <summary>Tests of changing jobs and tasks, and of operations that their state or absence does not allow.</summary>
public sealed class JobTests
{
    private const string Changeable =
        """
        "priority":5,"maxParallelTasks":2,"allowTaskPreemption":true,"onAllTasksComplete":"noaction",
        "constraints":{"maxWallClockTime":"PT1H","maxTaskRetryCount":3},"metadata":[{"name":"a","value":"b"}]
        """;

    [Theory]
    [InlineData("PATCH", "{}", """5 2 True noaction PT1H 3 [{"name":"a","value":"b"}]""")]
    [InlineData("PATCH", """{"priority":0}""", """0 2 True noaction PT1H 3 [{"name":"a","value":"b"}]""")]
    [InlineData("PATCH", """{"maxParallelTasks":-1}""", """5 -1 True noaction PT1H 3 [{"name":"a","value":"b"}]""")]
    [InlineData("PATCH", """{"allowTaskPreemption":false}""", """5 2 False noaction PT1H 3 [{"name":"a","value":"b"}]""")]
    [InlineData("PATCH", """{"onAllTasksComplete":"TerminateJob"}""", """5 2 True terminatejob PT1H 3 [{"name":"a","value":"b"}]""")]
    [InlineData("PATCH", """{"constraints":{"maxTaskRetryCount":1}}""", """5 2 True noaction - 1 [{"name":"a","value":"b"}]""")]
    [InlineData("PATCH", """{"metadata":[]}""", "5 2 True noaction PT1H 3 []")]
    [InlineData("PUT", """{"poolInfo":{"poolId":"p"}}""", "0 -1 False noaction - 0 -")]
    [InlineData(
        "PUT",
        """{"poolInfo":{"poolId":"p"},"priority":-1000,"metadata":[{"name":"","value":""}]}""",
        """-1000 -1 False noaction - 0 [{"name":"","value":""}]""")]
    public async Task Patch_keeps_the_properties_that_are_absent_and_put_resets_them(string method, string body, string expected)
    {
        await using var endpoint = await Endpoint.StartAsync(job: Changeable + """, "displayName":"d","usesTaskDependencies":true """);
        await endpoint.AddAsync("waits", "true", """ "dependsOn":{"taskIds":["none"]} """);
        var (status, answer) = await endpoint.SendAsync(new(method), "jobs/j", body);
        Assert.True(status == 200, answer);
        var job = await endpoint.GetAsync("jobs/j");
        var (constraints, time) = (job.GetProperty("constraints"), job.GetProperty("constraints").GetProperty("maxWallClockTime"));
        Assert.Equal(
            expected,
            string.Join(
                ' ',
                job.GetProperty("priority"),
                job.GetProperty("maxParallelTasks"),
                job.GetProperty("allowTaskPreemption"),
                job.GetProperty("onAllTasksComplete"),
                time.ToString().Replace("P10675199DT2H48M5.4775807S", "-"),
                constraints.GetProperty("maxTaskRetryCount"),
                job.TryGetProperty("metadata", out var metadata) ? metadata.GetRawText() : "-"));
        Assert.Equal(
            ("d", true, "p"),
            (
                job.GetProperty("displayName").GetString(),
                job.GetProperty("usesTaskDependencies").GetBoolean(),
                job.GetProperty("poolInfo").GetProperty("poolId").GetString()));
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("PATCH", """{"priority":1001}""", "priority")]
    [InlineData("PATCH", """{"maxParallelTasks":0}""", "maxParallelTasks")]
    [InlineData("PUT", """{"poolInfo":{"poolId":"p"},"onAllTasksComplete":"panic"}""", "onAllTasksComplete")]
    [InlineData("PUT", "{}", "poolInfo")]
    public async Task An_invalid_change_is_rejected(string method, string body, string property)
    {
        await using var endpoint = await Endpoint.StartAsync(job: Changeable);
        var before = (await endpoint.GetAsync("jobs/j")).ToString();
        var (status, answer) = await endpoint.SendAsync(new(method), "jobs/j", body);
        Assert.True(status == 400, answer);
        Assert.Equal(property, JsonElement.Parse(answer).GetProperty("values")[0].GetProperty("value").GetString());
        Assert.Equal(before, (await endpoint.GetAsync("jobs/j")).ToString());
        await endpoint.AssertCleanAsync();
    }

    [Fact]
    public async Task The_pool_of_a_job_can_be_changed_while_it_is_disabled()
    {
        await using var endpoint = await Endpoint.StartAsync();
        const string Other = """{"poolInfo":{"poolId":"other"}}""";
        await endpoint.AssertErrorAsync(409, "JobNotDisabled", HttpMethod.Patch, "jobs/j", Other);
        Assert.Equal(202, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/disable", """{"disableTasks":"wait"}""")).Status);
        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Patch, "jobs/j", Other)).Status);
        Assert.Equal("other", (await endpoint.GetAsync("jobs/j")).GetProperty("executionInfo").GetProperty("poolId").GetString());
        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("""{"constraints":{"maxWallClockTime":"PT2H"}}""", "PT2H P7D 0")]
    [InlineData("""{"constraints":{"retentionTime":"PT3H"}}""", "- PT3H 0")]
    [InlineData("""{"constraints":{"maxTaskRetryCount":-1}}""", "- P7D -1")]
    [InlineData("{}", "- P7D 7")]
    [InlineData("""{"constraints":null}""", "- P7D 7")]
    public async Task Updating_a_task_replaces_its_constraints(string body, string expected)
    {
        await using var endpoint =
            await Endpoint.StartAsync(job: """ "usesTaskDependencies":true,"constraints":{"maxTaskRetryCount":7} """);
        await endpoint.AddAsync(
            "t", "true", """ "dependsOn":{"taskIds":["first"]},"constraints":{"maxWallClockTime":"PT1H","maxTaskRetryCount":2} """);
        Assert.Equal(200, (await endpoint.SendAsync(HttpMethod.Put, "jobs/j/tasks/t", body)).Status);
        var constraints = (await endpoint.GetAsync("jobs/j/tasks/t")).GetProperty("constraints");
        Assert.Equal(
            expected,
            string.Join(' ', constraints.EnumerateObject().Select(static p => p.Value.ToString()))
                .Replace("P10675199DT2H48M5.4775807S", "-"));

        await endpoint.AddAsync("first", "true");
        await endpoint.CompletedAsync("t");
        await endpoint.AssertErrorAsync(409, "TaskCompleted", HttpMethod.Put, "jobs/j/tasks/t", body);
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("PUT", "jobs/j", """{"poolInfo":{"poolId":"p"}}""", "JobCompleted")]
    [InlineData("PATCH", "jobs/j", "{}", "JobCompleted")]
    [InlineData("POST", "jobs/j/terminate", null, "JobCompleted")]
    [InlineData("POST", "jobs/j/disable", """{"disableTasks":"wait"}""", "JobCompleted")]
    [InlineData("POST", "jobs/j/enable", null, "JobNotDisabled")]
    [InlineData("POST", "jobs/j/tasks", """{"id":"u","commandLine":"true"}""", "JobCompleted")]
    [InlineData("POST", "jobs/j/tasks/t/reactivate", null, "JobCompleted")]
    [InlineData("PUT", "jobschedules/s", """{"schedule":{},"jobSpecification":{"poolInfo":{"poolId":"p"}}}""", "JobScheduleCompleted")]
    [InlineData("PATCH", "jobschedules/s", "{}", "JobScheduleCompleted")]
    [InlineData("POST", "jobschedules/s/terminate", null, "JobScheduleCompleted")]
    [InlineData("POST", "jobschedules/s/disable", null, "JobScheduleCompleted")]
    [InlineData("POST", "jobschedules/s/enable", null, "JobScheduleCompleted")]
    public async Task A_completed_job_or_schedule_cannot_be_changed(string method, string path, string? body, string code)
    {
        await using var endpoint = await Endpoint.StartAsync(job: """ "usesTaskDependencies":true """);
        await endpoint.AddAsync("t", "true", """ "dependsOn":{"taskIds":["none"]} """);
        Assert.Equal(204, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/tasks/t/terminate")).Status);
        Assert.Equal(202, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/terminate")).Status);
        await endpoint.JobStateAsync("completed");
        const string Schedule = """{"id":"s","schedule":{},"jobSpecification":{"poolInfo":{"poolId":"p"}}}""";
        Assert.Equal(201, (await endpoint.SendAsync(HttpMethod.Post, "jobschedules", Schedule)).Status);
        Assert.Equal(202, (await endpoint.SendAsync(HttpMethod.Post, "jobschedules/s/terminate")).Status);
        await endpoint.JobStateAsync("completed", "s:job-1");
        await endpoint.AssertErrorAsync(409, code, new(method), path, body);
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("GET", "jobs/none", null, "JobNotFound")]
    [InlineData("PUT", "jobs/none", "{}", "JobNotFound")]
    [InlineData("PATCH", "jobs/none", "{}", "JobNotFound")]
    [InlineData("DELETE", "jobs/none", null, "JobNotFound")]
    [InlineData("POST", "jobs/none/terminate", null, "JobNotFound")]
    [InlineData("POST", "jobs/none/disable", """{"disableTasks":"wait"}""", "JobNotFound")]
    [InlineData("POST", "jobs/none/enable", null, "JobNotFound")]
    [InlineData("GET", "jobs/none/taskcounts", null, "JobNotFound")]
    [InlineData("GET", "jobs/none/jobpreparationandreleasetaskstatus", null, "JobNotFound")]
    [InlineData("GET", "jobs/none/tasks", null, "JobNotFound")]
    [InlineData("POST", "jobs/none/tasks", """{"id":"t","commandLine":"true"}""", "JobNotFound")]
    [InlineData("POST", "jobs/none/addtaskcollection", """{"value":[]}""", "JobNotFound")]
    [InlineData("GET", "jobs/none/tasks/t", null, "JobNotFound")]
    [InlineData("GET", "jobs/j/tasks/none", null, "TaskNotFound")]
    [InlineData("PUT", "jobs/j/tasks/none", "{}", "TaskNotFound")]
    [InlineData("DELETE", "jobs/j/tasks/none", null, "TaskNotFound")]
    [InlineData("POST", "jobs/j/tasks/none/terminate", null, "TaskNotFound")]
    [InlineData("POST", "jobs/j/tasks/none/reactivate", null, "TaskNotFound")]
    [InlineData("GET", "jobs/j/tasks/none/subtasksinfo", null, "TaskNotFound")]
    [InlineData("GET", "jobs/j/tasks/none/files", null, "TaskNotFound")]
    [InlineData("GET", "jobs/j/tasks/none/files/stdout.txt", null, "TaskNotFound")]
    [InlineData("DELETE", "jobs/j/tasks/none/files/stdout.txt", null, "TaskNotFound")]
    [InlineData("GET", "jobschedules/none", null, "JobScheduleNotFound")]
    [InlineData("GET", "jobschedules/none/jobs", null, "JobScheduleNotFound")]
    [InlineData("PATCH", "jobschedules/none", "{}", "JobScheduleNotFound")]
    [InlineData("DELETE", "jobschedules/none", null, "JobScheduleNotFound")]
    [InlineData("POST", "jobschedules/none/terminate", null, "JobScheduleNotFound")]
    [InlineData("POST", "jobschedules/none/disable", null, "JobScheduleNotFound")]
    [InlineData("POST", "jobschedules/none/enable", null, "JobScheduleNotFound")]
    [InlineData("GET", "pools/a b", null, "PoolNotFound")]
    [InlineData("GET", "pools/p/nodes/none", null, "NodeNotFound")]
    [InlineData("GET", "pools/p/nodes/none/files", null, "NodeNotFound")]
    [InlineData("GET", "pools/p/nodes/node-1/files/none", null, "FileNotFound")]
    [InlineData("DELETE", "pools/p/nodes/node-1/files/none", null, "FileNotFound")]
    [InlineData("GET", "applications/none", null, "ApplicationNotFound")]
    public async Task A_resource_that_does_not_exist_is_not_found(string method, string path, string? body, string code)
    {
        await using var endpoint = await Endpoint.StartAsync();
        await endpoint.AssertErrorAsync(404, code, new(method), path, body);
        await endpoint.AssertCleanAsync();
    }
}
