using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace TaskGen.Local.Tests.Scheduling;

/// <summary>Tests of job preparation and job release tasks.</summary>
public sealed class JobNodeTasksTests
{
    private const string Prepared = """{"commandLine":"/bin/sh -c 'echo prepared > $AZ_BATCH_NODE_SHARED_DIR/log'"}""";
    private const string Released = """{"commandLine":"/bin/sh -c 'echo released >> $AZ_BATCH_NODE_SHARED_DIR/log; exit 4'"}""";

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("POST", "jobs/j/terminate")]
    [InlineData("DELETE", "jobs/j")]
    public async Task The_job_release_task_runs_once_on_each_node_that_was_prepared(string method, string path)
    {
        await using var endpoint = await Endpoint.StartAsync(
            static options => (options.NodeCount, options.SlotsPerNode) = (2, 1),
            $""" "jobPreparationTask":{Prepared},"jobReleaseTask":{Released} """);
        await endpoint.AddScriptAsync("t", "cat $AZ_BATCH_NODE_SHARED_DIR/log");
        var node = (await endpoint.CompletedAsync("t")).GetProperty("nodeInfo").GetProperty("nodeId").GetString()!;
        Assert.Equal("prepared\n", await endpoint.FileAsync("t"));
        Assert.Equal(202, (await endpoint.SendAsync(new(method), path)).Status);
        var log = Path.Combine(endpoint.Batch.RootDirectory, node, "shared", "log");
        await Endpoint.UntilAsync(() => File.ReadAllText(log) == "prepared\nreleased\n");
        if (method == "POST")
        {
            await endpoint.JobStateAsync("completed");
            var status = (await endpoint.GetAsync("jobs/j/jobpreparationandreleasetaskstatus")).GetProperty("value");
            var state = Assert.Single(status.EnumerateArray());
            Assert.Equal(node, state.GetProperty("nodeId").GetString());
            Assert.Equal(
                ["jobPreparationTaskExecutionInfo completed 0 success", "jobReleaseTaskExecutionInfo completed 4 failure"],
                state.EnumerateObject().Where(static p => p.Name.EndsWith("ExecutionInfo")).Select(static p =>
                    $"{p.Name} {p.Value.GetProperty("state")} {p.Value.GetProperty("exitCode")} {p.Value.GetProperty("result")}"));

            // Deleting the completed job does not release its nodes again.
            Assert.Equal(202, (await endpoint.SendAsync(HttpMethod.Delete, "jobs/j")).Status);
            var directory = Path.Combine(endpoint.Batch.RootDirectory, node, "workitems", "j", "job-1");
            await Endpoint.UntilAsync(() => !Directory.Exists(directory));
            Assert.Equal("prepared\nreleased\n", await File.ReadAllTextAsync(log));
        }

        await endpoint.AssertCleanAsync();
    }

    [TheoryOn(TestPlatform.Unix, Reasons.OnPosix)]
    [InlineData("", false)]
    [InlineData(""","waitForSuccess":true""", false)]
    [InlineData(""","waitForSuccess":false""", true)]
    public async Task Tasks_run_after_a_failed_preparation_only_where_it_is_not_waited_for(string more, bool runs)
    {
        await using var endpoint = await Endpoint.StartAsync(
            static options => options.NodeCount = 1,
            $$""" "jobPreparationTask":{"commandLine":"/bin/sh -c 'exit 5'"{{more}}} """);
        await endpoint.AddScriptAsync("t", "true");
        await Endpoint.UntilAsync(async () =>
            (await endpoint.GetAsync("jobs/j/jobpreparationandreleasetaskstatus")).ToString().Contains("\"exitCode\":5"));
        if (runs)
        {
            await endpoint.CompletedAsync("t");
        }
        else
        {
            await endpoint.StateAsync("t", "active");
            await endpoint.RunAnotherTaskAsync();
            await endpoint.StateAsync("t", "active");
        }

        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Only_a_completed_preparation_shows_how_it_ended()
    {
        const string Script = "cd $AZ_BATCH_NODE_SHARED_DIR; echo x >> runs; test $(wc -l < runs) -eq 1 && exit 5; "
            + "until test -e gate; do sleep 0.01; done";
        await using var endpoint = await Endpoint.StartAsync(
            static options => options.NodeCount = 1,
            $$$""" "jobPreparationTask":{"commandLine":"/bin/sh -c '{{{Script}}}'","constraints":{"maxTaskRetryCount":1}} """);
        var shared = Path.Combine(endpoint.Batch.RootDirectory, "node-1", "shared");
        await endpoint.AddAsync("t", "true");
        await Endpoint.UntilAsync(() => File.Exists(Path.Combine(shared, "runs"))
            && File.ReadAllText(Path.Combine(shared, "runs")) == "x\nx\n");
        Assert.Equal("running, retried 1", await StateAsync());
        await File.WriteAllTextAsync(Path.Combine(shared, "gate"), "");
        await endpoint.CompletedAsync("t");
        Assert.Equal("completed, retried 1, exitCode 0, result success", await StateAsync());
        await endpoint.AssertCleanAsync();

        async Task<string> StateAsync()
        {
            var nodes = (await endpoint.GetAsync("jobs/j/jobpreparationandreleasetaskstatus")).GetProperty("value");
            var execution = nodes[0].GetProperty("jobPreparationTaskExecutionInfo");
            var (retry, start) = (execution.GetProperty("lastRetryTime"), execution.GetProperty("startTime"));
            Assert.True(retry.GetDateTimeOffset() <= start.GetDateTimeOffset());
            var ends = execution.EnumerateObject().Where(static property => property.Name is "exitCode" or "failureInfo" or "result");
            return string.Join(
                ", ",
                ends.Select(static property => $"{property.Name} {property.Value}")
                    .Prepend($"{execution.GetProperty("state")}, retried {execution.GetProperty("retryCount")}"));
        }
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_job_that_is_terminated_does_not_wait_for_its_preparation()
    {
        await using var endpoint = await Endpoint.StartAsync(job: """ "jobPreparationTask":{"commandLine":"/bin/sleep 1000"} """);
        await endpoint.AddAsync("t", "true");
        await Endpoint.UntilAsync(async () =>
            (await endpoint.GetAsync("jobs/j/jobpreparationandreleasetaskstatus")).ToString().Contains("\"running\""));
        Assert.Equal(202, (await endpoint.SendAsync(HttpMethod.Post, "jobs/j/terminate")).Status);
        await endpoint.JobStateAsync("completed");
        await endpoint.AssertCleanAsync();
    }

    [Theory]
    [InlineData("", "jobpreparation", "TaskIdSameAsJobPreparationTask")]
    [InlineData("", "JobRelease", "TaskIdSameAsJobReleaseTask")]
    [InlineData("own", "prepown", "TaskIdSameAsJobPreparationTask")]
    [InlineData("own", "relOwn", "TaskIdSameAsJobReleaseTask")]
    public async Task Tasks_have_other_ids_than_the_tasks_of_their_job(string suffix, string id, string code)
    {
        var (prep, rel) = suffix.Length == 0 ? ("", "") : ($"\"id\":\"prep{suffix}\",", $"\"id\":\"rel{suffix}\",");
        await using var endpoint = await Endpoint.StartAsync(job: $$"""
            "jobPreparationTask":{{{prep}}"commandLine":"true"},"jobReleaseTask":{{{rel}}"commandLine":"true"}
            """);
        await endpoint.AssertErrorAsync(409, code, HttpMethod.Post, "jobs/j/tasks", $$"""{"id":"{{id}}","commandLine":"true"}""");
        var job = await endpoint.GetAsync("jobs/j");
        Assert.Equal(
            suffix.Length == 0 ? "jobpreparation jobrelease" : "prepown relown",
            $"{job.GetProperty("jobPreparationTask").GetProperty("id")} {job.GetProperty("jobReleaseTask").GetProperty("id")}");
        await endpoint.AssertCleanAsync();
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task A_task_with_the_default_id_of_the_preparation_does_not_share_its_directory_with_one_of_another_id()
    {
        await using var endpoint = await Endpoint.StartAsync(
            static options => options.NodeCount = 1,
            """
            "jobPreparationTask":{"id":"own","commandLine":"/bin/sh -c 'echo ready > f'"},
            "jobReleaseTask":{"id":"end","commandLine":"true"}
            """);
        await endpoint.AddScriptAsync("jobpreparation", "ls; cat $AZ_BATCH_JOB_PREP_WORKING_DIR/f");
        await endpoint.CompletedAsync("jobpreparation");
        Assert.Equal("ready\n", await endpoint.FileAsync("jobpreparation"));
        await endpoint.AddScriptAsync("JOBRELEASE", "true");
        var node = (await endpoint.CompletedAsync("JOBRELEASE")).GetProperty("nodeInfo");
        Assert.StartsWith("workitems/j/job-1/JOBRELEASE.", node.GetProperty("taskRootDirectory").GetString());
        await endpoint.AssertCleanAsync();
    }
}
