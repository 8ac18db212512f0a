using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Bulk;

/// <summary>How the source of tasks is read.</summary>
public sealed class TaskSourceTests
{
    [Fact]
    public async Task Exception_of_the_source_follows_the_outcomes_of_its_tasks()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        static IEnumerable<Work> Source()
        {
            foreach (var task in Clients.Tasks(130)) yield return task;
            throw new InvalidOperationException("the source broke");
        }

        await using var client = Clients.To(server);
        var outcomes = new List<TaskOutcome>();
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var outcome in client.AddAllAsync(Source())) outcomes.Add(outcome);
        });
        Assert.Equal("the source broke", exception.Message);
        Assert.Equal(130, outcomes.Count(static o => o.Status == TaskOutcomeStatus.Added));
    }

    [Fact]
    public async Task Null_task_is_reported_with_its_index()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        await using var client = Clients.To(server);
        await ArgumentAssert.InvalidAsync(
            "tasks", "The task at index 1 of the source is null.", () => client.AddAllAsync([new Work("a"), null!]).ToListAsync());
        Assert.Equal(["a"], server.Tasks.Keys);
    }

    [Fact]
    public async Task Source_is_read_on_enumeration_and_an_empty_one_sends_nothing()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        await using var client = Clients.To(server);
        var isRead = false;
        IEnumerable<Work> Source()
        {
            isRead = true;
            yield break;
        }

        var outcomes = client.AddAllAsync(Source());
        Assert.False(isRead);
        Assert.Empty(await outcomes.ToListAsync());
        Assert.True(isRead);
        Assert.Equal(0, server.Requests);
    }

    [Fact]
    public async Task Source_is_read_at_most_a_few_requests_ahead()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var gate = new TaskCompletionSource();
        var arrived = new SemaphoreSlim(0);
        server.OnRequest = (_, _) =>
        {
            arrived.Release();
            return gate.Task;
        };
        int read = 0, taken = 0, furthest = 0;
        var isDisposed = false;
        IEnumerable<Work> Endless()
        {
            try
            {
                while (true)
                {
                    furthest = Math.Max(furthest, read - Volatile.Read(ref taken));
                    yield return new("t" + read++.ToString(CultureInfo.InvariantCulture));
                }
            }
            finally
            {
                isDisposed = true;
            }
        }

        await using var client = Clients.To(server);
        await using (var outcomes = client.AddAllAsync(Endless(), new AddTasksOptions { MaxConcurrency = 2 }).GetAsyncEnumerator())
        {
            // While the server holds both requests, nothing is read beyond their two chunks.
            var first = outcomes.MoveNextAsync();
            for (var i = 0; i < 2; i++) Assert.True(await arrived.WaitAsync(Clients.Patience));
            SpinWait.SpinUntil(() => Volatile.Read(ref read) >= 200, Clients.Patience);
            gate.SetResult();
            Assert.True(await first);
            for (taken = 1; taken < 3000; taken++) Assert.True(await outcomes.MoveNextAsync());
        }

        Assert.InRange(furthest, 199, 1300);
        Assert.True(isDisposed);
    }

    [Fact]
    public async Task Slow_source_does_not_delay_tasks_that_were_read()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var clock = new ManualClock();
        var clientOptions = Clients.Options();
        clientOptions.TimeProvider = clock;
        await using var client = Clients.To(server, clientOptions);
        var source = Channel.CreateUnbounded<Work>();
        var options = new AddTasksOptions { MaxWait = TimeSpan.FromSeconds(30) };
        await using var outcomes = client.AddAllAsync(source.Reader.ReadAllAsync(), options).GetAsyncEnumerator();

        // Each task follows the outcome of the previous one: a client that waits for a full request would never send it.
        for (var i = 0; i < 3; i++)
        {
            source.Writer.TryWrite(new("t" + i.ToString(CultureInfo.InvariantCulture)));
            var next = outcomes.MoveNextAsync().AsTask();
            await clock.WaitForTimersAsync(1);
            Assert.False(next.IsCompleted);
            clock.Advance(options.MaxWait);
            Assert.True(await next.WaitAsync(Clients.Patience));
            Assert.Equal("t" + i.ToString(CultureInfo.InvariantCulture), outcomes.Current.TaskId);
        }

        source.Writer.Complete();
        Assert.False(await outcomes.MoveNextAsync());
    }

    [Fact]
    public async Task No_timer_is_left_after_a_task_has_arrived()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var clock = new ManualClock();
        var clientOptions = Clients.Options();
        clientOptions.TimeProvider = clock;
        await using var client = Clients.To(server, clientOptions);
        var source = Channel.CreateUnbounded<Work>();
        var options = new AddTasksOptions { MaxWait = TimeSpan.FromHours(1) };
        var adding = client.AddAllAsync(source.Reader.ReadAllAsync(), options).ToListAsync();
        foreach (var task in Clients.Tasks(3))
        {
            source.Writer.TryWrite(task);
            await clock.WaitForTimersAsync(1);
        }

        Assert.Equal(1, clock.ActiveTimers);
        source.Writer.Complete();
        Assert.Equal(3, (await adding).Count);
        Assert.Equal(0, clock.ActiveTimers);
    }
}
