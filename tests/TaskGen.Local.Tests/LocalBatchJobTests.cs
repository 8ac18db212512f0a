using System.Linq;
using System.Threading.Tasks;
using TaskGen.Client;

namespace TaskGen.Local.Tests;

/// <summary>Tests of running tasks in a few lines, as users do in their own tests.</summary>
public sealed class LocalBatchJobTests
{
    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Tasks_run_and_return_their_results()
    {
        await using var batch = await LocalBatch.StartAsync();
        await using var job = await batch.CreateJobAsync("job-1");
        var results = await job.RunAsync([Script("good", "echo out; echo err >&2"), Script("bad", "exit 3")]);

        var good = results["GOOD"];
        Assert.True(good.IsSuccess);
        Assert.Equal(
            (TaskOutcomeStatus.Added, 0, "out\n", "err\n"), (good.Outcome.Status, good.ExitCode, good.StandardOutput, good.StandardError));
        Assert.True(good.Completed!.StartTime <= good.Completed.EndTime);
        Assert.Equal(
            (false, 3, "FailureExitCode"),
            (results["bad"].IsSuccess, results["bad"].ExitCode, results["bad"].Completed!.FailureInfo!.Code));
    }

    [FactOn(TestPlatform.Unix, Reasons.OnPosix)]
    public async Task Tasks_that_cannot_run_do_not_block()
    {
        await using var batch = await LocalBatch.StartAsync();
        await using var job = await batch.CreateJobAsync("job-1", new() { UsesTaskDependencies = true });
        var after = Script("after", "true") with { DependsOn = new() { TaskIds = ["first"] } };
        var results =
            await job.RunAsync([
                Script("first", "exit 1"),
                after,
                Script("large", "true") with { RequiredSlots = 200 },
                Script("first", "true") with { Id = "not valid" },
            ]);

        Assert.Equal(["after", "first", "large", "not valid"], results.Keys.Order());
        Assert.Equal(TaskOutcomeStatus.Failed, results["not valid"].Outcome.Status);
        Assert.All((string[])["after", "large", "not valid"], id => Assert.Null(results[id].Completed));
    }

    private static TaskAddParameter Script(string id, string script) => new() { Id = id, CommandLine = $"/bin/sh -c '{script}'" };
}
