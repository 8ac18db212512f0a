using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Bulk;

/// <summary>The sizes of requests, and how requests that are too large are split.</summary>
public sealed class RequestSizeTests
{
    [Fact]
    public async Task Request_contains_at_most_a_hundred_tasks()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var tasks = Clients.Tasks(250).ToArray();
        var outcomes = await Clients.AddAllAsync(server, tasks);
        Assert.Equal([50, 100, 100], server.Collections.Select(static c => c.Length).Order());
        Assert.Equal(250, server.Tasks.Count);
        Assert.All(
            outcomes, static o => Assert.Equal((TaskOutcomeStatus.Added, 1, false), (o.Status, o.Attempts, o.AddedByEarlierAttempt)));
        Assert.Equal(tasks.ToHashSet(), outcomes.Select(static o => (Work)o.Task).ToHashSet());
        Assert.All(tasks, t => Assert.Equal(t.ToJson(), server.Tasks[t.Name]));
    }

    [Fact]
    public async Task Request_stays_below_the_size_limit_by_one_byte()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var sizes = new ConcurrentBag<int>();
        server.OnRequest = (_, body) =>
        {
            sizes.Add(body.Length);
            return Task.CompletedTask;
        };

        // {"value":[ + a task + , + a task + ]} is 1,048,575 bytes, which is the most; one more byte makes two requests.
        var overhead = new Work("t0", "").ToUtf8Json().Length - 2;
        var half = (1_048_575 - 13) / 2;
        await Clients.AddAllAsync(server, [new("t0", new string('x', half - overhead)), new("t1", new string('x', half - overhead))]);
        Assert.Equal([1_048_575], sizes);
        await Clients.AddAllAsync(server, [new("t2", new string('x', half - overhead)), new("t3", new string('x', half - overhead + 1))]);
        Assert.Equal(2, server.Collections.Count(static c => c.Length == 1));
        Assert.All(sizes, static s => Assert.True(s < 1_048_576));
    }

    [Fact]
    public async Task Task_that_exceeds_the_size_limit_fails_alone_and_is_not_sent()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var outcomes = await Clients.AddAllAsync(server, [new("a"), new("big", new string('x', 1_048_600)), new("b")]);
        var failed = Assert.Single(outcomes, static o => o.Status == TaskOutcomeStatus.Failed);
        Assert.Equal(("big", 0), (failed.TaskId, failed.Attempts));
        Assert.Equal("TG1016", Assert.IsType<TaskValidationException>(failed.Exception).RuleId);
        Assert.Equal(["a", "b"], server.Tasks.Keys.Order());
    }

    [Fact]
    public async Task Request_that_the_server_finds_too_large_is_split_until_one_task_fails()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.BodyLimit = 3000;
        var reports = new List<AddTasksProgress>();
        await using var client = Clients.To(server);
        var outcomes = await client.AddAllAsync(
            [.. Clients.Tasks(50, 20), new Work("big", new string('x', 4000)), .. Clients.Tasks(100, 20).Skip(50)],
            progress: new Report<AddTasksProgress>(reports.Add))
            .ToListAsync();
        var failed = Assert.Single(outcomes, static o => o.Status == TaskOutcomeStatus.Failed);
        Assert.Equal(("big", "RequestBodyTooLarge"), (failed.TaskId, failed.Error!.Code));
        Assert.IsType<BatchRequestException>(failed.Exception);
        Assert.False(failed.MayHaveBeenAdded);
        Assert.Equal(100, server.Tasks.Count);
        Assert.True(reports[^1].RequestsSplit >= 3);
    }
}
