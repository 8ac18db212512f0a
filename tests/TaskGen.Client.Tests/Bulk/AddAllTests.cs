using System;
using System.Linq;
using System.Threading.Tasks;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Bulk;

/// <summary>Tests for adding many tasks.</summary>
public sealed class AddAllTests
{
    [Fact]
    public async Task Unknown_error_fails_the_tasks_of_its_request_only()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(Fault.None, Fault.UnknownError);
        var outcomes = await Clients.AddAllAsync(server, Clients.Tasks(250), options: new() { MaxConcurrency = 1 });
        Assert.Equal(250, outcomes.Count);
        var failed = outcomes.Where(static o => o.Status == TaskOutcomeStatus.Failed).ToArray();
        Assert.Equal(100, failed.Length);
        Assert.All(failed, static o => Assert.Equal("UnknownErrorCode", o.Error!.Code));
        Assert.All(failed, static o => Assert.Equal(400, Assert.IsType<BatchRequestException>(o.Exception).Status));
        Assert.All(failed, static o => Assert.False(o.MayHaveBeenAdded));
        Assert.Equal(3, server.Requests);
    }

    [Fact]
    public async Task Task_that_makes_its_request_malformed_fails_alone()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.OnRequest = static (context, body) =>
            System.Text.Encoding.UTF8.GetString(body).Contains("\"t42\"", StringComparison.Ordinal)
                ? FaultyBatchServer.FailAsync(context, 400, "InvalidPropertyValue")
                : Task.CompletedTask;
        var outcomes = await Clients.AddAllAsync(server, Clients.Tasks(100));
        Assert.Equal("t42", Assert.Single(outcomes, static o => o.Status == TaskOutcomeStatus.Failed).TaskId);
        Assert.Equal(99, server.Tasks.Count);
    }

    [Fact]
    public async Task Request_of_malformed_tasks_is_not_split_into_single_tasks()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.OnRequest = static (context, _) => FaultyBatchServer.FailAsync(context, 400, "InvalidRequestBody");
        var outcomes = await Clients.AddAllAsync(server, Clients.Tasks(100));
        Assert.Equal(100, outcomes.Count(static o => o.Error!.Code == "InvalidRequestBody"));
        Assert.True(server.Requests < 40, $"{server.Requests} requests");
    }

    [Fact]
    public async Task Rejected_task_carries_the_error_of_the_service()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Reject = static id => id == "t3" ? "InvalidPropertyValue" : null;
        var outcomes = await Clients.AddAllAsync(server, Clients.Tasks(10));
        var failed = Assert.Single(outcomes, static o => o.Status == TaskOutcomeStatus.Failed);
        Assert.Equal("t3: Failed. InvalidPropertyValue. It is so", failed.ToString());
        Assert.Null(failed.Exception);
        Assert.Equal(1, failed.Attempts);
    }

    [Fact]
    public async Task Task_with_a_duplicate_id_fails_and_is_not_sent()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        Work[] tasks = [.. Clients.Tasks(150), new("T7", "later")];
        var outcomes = await Clients.AddAllAsync(server, tasks);
        var failed = Assert.Single(outcomes, static o => o.Status == TaskOutcomeStatus.Failed);
        Assert.Same(tasks[150], failed.Task);
        Assert.Equal(0, failed.Attempts);
        Assert.Contains(
            "'T7' is also the id of an earlier task",
            Assert.IsType<TaskValidationException>(failed.Exception).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Task_that_throws_during_serialization_fails_alone()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var outcomes = await Clients.AddAllAsync(server, [new("a"), new("b c"), new("d", null!), new("e")]);
        Assert.Equal(["a", "e"], server.Tasks.Keys.Order());
        Assert.Equal(
            ["TG0009", "TG1003"],
            outcomes.Where(static o => o.Status == TaskOutcomeStatus.Failed)
                .Select(static o => ((TaskValidationException)o.Exception!).RuleId)
                .Order());
    }

    [Fact]
    public async Task Concurrent_requests_reach_the_limit_and_do_not_exceed_it()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        // Each request waits for two others: fewer would block, and more would be counted.
        var arrived = 0;
        var group = new TaskCompletionSource();
        server.OnRequest = (_, _) =>
        {
            lock (server)
            {
                var current = group;
                if (++arrived % 3 == 0)
                {
                    group = new();
                    current.SetResult();
                }

                return current.Task.WaitAsync(Clients.Patience);
            }
        };
        await Clients.AddAllAsync(server, Clients.Tasks(60), options: new() { MaxConcurrency = 3, MaxTasksPerRequest = 5 });
        Assert.Equal(3, server.MaxConcurrentRequests);
        Assert.Equal(12, server.Requests);
    }

    [Fact]
    public async Task Tasks_of_different_types_share_a_request()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        await using var client = Clients.To(server);
        IBatchTask[] tasks = [new Work("a"), new TaskAddParameter { Id = "b", CommandLine = "c" }];
        Assert.Equal(2, (await client.AddAllAsync(tasks).ToListAsync()).Count);
        Assert.Equal(1, server.Requests);
    }
}
