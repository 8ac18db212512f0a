using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests;

/// <summary>Tests for adding many tasks.</summary>
public sealed class AddAllTests
{
    private static IEnumerable<Work> Tasks(int count, int payload = 1) =>
        Enumerable.Range(0, count).Select(i => new Work("t" + i.ToString(CultureInfo.InvariantCulture), new string('x', payload)));

    private static async Task<List<TaskOutcome>> AddAsync(
        FaultyBatchServer server, IEnumerable<Work> tasks, int maxRetries = 3, AddTasksOptions? options = null)
    {
        await using var client = Clients.To(server, Clients.Options(maxRetries));
        return await client.AddAllAsync(tasks, options).ToListAsync();
    }

    [Fact]
    public async Task Request_holds_at_most_a_hundred_tasks()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var tasks = Tasks(250).ToArray();
        var outcomes = await AddAsync(server, tasks);
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
        await AddAsync(server, [new("t0", new string('x', half - overhead)), new("t1", new string('x', half - overhead))]);
        Assert.Equal([1_048_575], sizes);
        await AddAsync(server, [new("t2", new string('x', half - overhead)), new("t3", new string('x', half - overhead + 1))]);
        Assert.Equal(2, server.Collections.Count(static c => c.Length == 1));
        Assert.All(sizes, static s => Assert.True(s < 1_048_576));
    }

    [Fact]
    public async Task Task_that_exceeds_the_size_limit_fails_alone_and_is_not_sent()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var outcomes = await AddAsync(server, [new("a"), new("big", new string('x', 1_048_600)), new("b")]);
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
            [.. Tasks(50, 20), new Work("big", new string('x', 4000)), .. Tasks(100, 20).Skip(50)], progress: new Report(reports.Add))
            .ToListAsync();
        var failed = Assert.Single(outcomes, static o => o.Status == TaskOutcomeStatus.Failed);
        Assert.Equal(("big", "RequestBodyTooLarge"), (failed.TaskId, failed.Error!.Code));
        Assert.IsType<BatchRequestException>(failed.Exception);
        Assert.False(failed.MayHaveBeenAdded);
        Assert.Equal(100, server.Tasks.Count);
        Assert.True(reports[^1].RequestsSplit >= 3);
    }

    [Fact]
    public async Task Only_failed_tasks_are_sent_again()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(Fault.SomeServerErrors, Fault.SomeServerErrors);
        var outcomes = await AddAsync(server, Tasks(60));
        var sent = server.Collections.ToArray();
        Assert.Equal(3, sent.Length);
        Assert.True(sent[0].Length > sent[1].Length && sent[1].Length > sent[2].Length);
        Assert.Equal(60, server.Tasks.Count);
        Assert.All(outcomes, static o => Assert.Equal(TaskOutcomeStatus.Added, o.Status));
        Assert.All(outcomes, o => Assert.Equal(sent.Count(s => s.Contains(o.TaskId)), o.Attempts));
    }

    [Fact]
    public async Task Persistent_server_error_reports_that_the_task_may_have_been_added()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Random = new AlwaysTouched();
        server.Script = static _ => Fault.SomeServerErrors;
        var outcome = Assert.Single(await AddAsync(server, Tasks(1), maxRetries: 2));
        Assert.Equal(
            (TaskOutcomeStatus.Failed, "InternalError", 3, true),
            (outcome.Status, outcome.Error!.Code, outcome.Attempts, outcome.MayHaveBeenAdded));
    }

    [Fact]
    public async Task Task_without_a_result_is_sent_again()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(Fault.ResultsMissing);
        var outcomes = await AddAsync(server, Tasks(50));
        Assert.All(outcomes, static o => Assert.Equal(TaskOutcomeStatus.Added, o.Status));
        Assert.Equal(
            server.Collections.Last().ToHashSet(),
            outcomes.Where(static o => o.AddedByEarlierAttempt).Select(static o => o.TaskId).ToHashSet());
    }

    [Fact]
    public async Task Task_that_never_gets_a_result_fails_with_the_reason()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.OnRequest = static async (context, _) => await context.Response.Body.WriteAsync("""{"value":[]}"""u8.ToArray());
        var outcome = Assert.Single(await AddAsync(server, Tasks(1), maxRetries: 1));
        Assert.True(outcome.MayHaveBeenAdded);
        Assert.Contains(
            "is missing from the service's response in 2 attempt(s) and may have been added",
            outcome.Exception!.Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Fault.ResetBeforeBody, false)]
    [InlineData(Fault.ResetInBody, false)]
    [InlineData(Fault.ResetAfterBody, false)]
    [InlineData(Fault.ResetAfterDone, true)]
    [InlineData(Fault.InternalErrorAfterDone, true)]
    [InlineData(Fault.BadGatewayAfterDone, true)]
    [InlineData(Fault.Truncated, true)]
    [InlineData(Fault.Malformed, true)]
    [InlineData(Fault.ServerBusy, false)]
    [InlineData(Fault.TooManyRequestsNoHint, false)]
    public async Task Transient_failure_of_a_request_is_retried(Fault fault, bool isFound)
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(fault);
        var outcomes = await AddAsync(server, Tasks(10));
        Assert.Equal(10, outcomes.Count);
        Assert.All(outcomes, o => Assert.Equal((TaskOutcomeStatus.Added, 2, isFound), (o.Status, o.Attempts, o.AddedByEarlierAttempt)));
    }

    [Fact]
    public async Task Unknown_error_fails_the_tasks_of_its_request_only()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(Fault.None, Fault.UnknownError);
        var outcomes = await AddAsync(server, Tasks(250), options: new() { MaxConcurrency = 1 });
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
        server.OnRequest = static (
            context, body) => System.Text.Encoding.UTF8.GetString(body).Contains("\"t42\"", StringComparison.Ordinal)
            ? FaultyBatchServer.FailAsync(context, 400, "InvalidPropertyValue")
            : Task.CompletedTask;
        var outcomes = await AddAsync(server, Tasks(100));
        Assert.Equal("t42", Assert.Single(outcomes, static o => o.Status == TaskOutcomeStatus.Failed).TaskId);
        Assert.Equal(99, server.Tasks.Count);
    }

    [Fact]
    public async Task Request_of_malformed_tasks_is_not_split_into_single_tasks()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.OnRequest = static (context, _) => FaultyBatchServer.FailAsync(context, 400, "InvalidRequestBody");
        var outcomes = await AddAsync(server, Tasks(100));
        Assert.Equal(100, outcomes.Count(static o => o.Error!.Code == "InvalidRequestBody"));
        Assert.True(server.Requests < 40, $"{server.Requests} requests");
    }

    [Fact]
    public async Task Rejected_task_carries_the_error_of_the_service()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Reject = static id => id == "t3" ? "InvalidPropertyValue" : null;
        var outcomes = await AddAsync(server, Tasks(10));
        var failed = Assert.Single(outcomes, static o => o.Status == TaskOutcomeStatus.Failed);
        Assert.Equal("t3: Failed. InvalidPropertyValue. It is so", failed.ToString());
        Assert.Null(failed.Exception);
        Assert.Equal(1, failed.Attempts);
    }

    [Fact]
    public async Task Task_with_a_duplicate_id_fails_and_is_not_sent()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        Work[] tasks = [.. Tasks(150), new("T7", "later")];
        var outcomes = await AddAsync(server, tasks);
        var failed = Assert.Single(outcomes, static o => o.Status == TaskOutcomeStatus.Failed);
        Assert.Same(tasks[150], failed.Task);
        Assert.Equal(0, failed.Attempts);
        Assert.Contains(
            "\"T7\" is also the id of an earlier task",
            Assert.IsType<TaskValidationException>(failed.Exception).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Task_that_throws_during_serialization_fails_alone()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var outcomes = await AddAsync(server, [new("a"), new("b c"), new("d", null!), new("e")]);
        Assert.Equal(["a", "e"], server.Tasks.Keys.Order());
        Assert.Equal(
            ["TG0009", "TG1003"],
            outcomes.Where(static o => o.Status == TaskOutcomeStatus.Failed)
                .Select(static o => ((TaskValidationException)o.Exception!).RuleId)
                .Order());
    }

    [Fact]
    public async Task Exception_of_the_source_follows_the_outcomes_of_its_tasks()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        static IEnumerable<Work> Source()
        {
            foreach (var task in Tasks(130)) yield return task;
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
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => client.AddAllAsync([new Work("a"), null!]).ToListAsync());
        Assert.Contains("index 1", exception.Message, StringComparison.Ordinal);
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
        await AddAsync(server, Tasks(60), options: new() { MaxConcurrency = 3, MaxTasksPerRequest = 5 });
        Assert.Equal(3, server.MaxConcurrentRequests);
        Assert.Equal(12, server.Requests);
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
    public async Task Cancellation_reports_an_outcome_for_every_task_that_was_read()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = static number => number < 3 ? Fault.None : Fault.StallAfterDone;
        await using var client = Clients.To(server);
        using var cancel = new CancellationTokenSource();
        var read = 0;
        IEnumerable<Work> Source()
        {
            foreach (var task in Tasks(5000))
            {
                read++;
                yield return task;
            }
        }

        var outcomes = new List<TaskOutcome>();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var outcome in client.AddAllAsync(Source(), new AddTasksOptions { MaxConcurrency = 2 }, null, cancel.Token))
            {
                outcomes.Add(outcome);
                if (outcomes.Count != 300) continue;
                await server.WaitForStallsAsync(2);
                await cancel.CancelAsync();
            }
        });
        Assert.Equal(cancel.Token, exception.CancellationToken);
        Assert.Equal(300, outcomes.Count(static o => o.Status == TaskOutcomeStatus.Added));
        Assert.Equal(read, outcomes.Count);
        Assert.Equal(read, outcomes.Select(static o => o.TaskId).Distinct().Count());
        var doubtful = outcomes.Where(static o => o.MayHaveBeenAdded).Select(static o => o.TaskId).ToHashSet();
        Assert.Equal(
            server.Tasks.Keys.ToHashSet(),
            outcomes.Where(static o => o.Status == TaskOutcomeStatus.Added).Select(static o => o.TaskId).Concat(doubtful).ToHashSet());
        Assert.All(
            outcomes.Where(static o => o.Status == TaskOutcomeStatus.Failed),
            static o => Assert.IsAssignableFrom<OperationCanceledException>(o.Exception));
    }

    [Fact]
    public async Task Cancellation_at_any_point_loses_no_task()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        await using var client = Clients.To(server);
        for (var run = 0; run < 60; run++)
        {
            // The ids differ by run, because the server may still process an abandoned request of the previous run.
            server.Reset();
            using var cancel = new CancellationTokenSource();
            var (read, cancelAtTask, cancelAtRequest) = (0, run % 2 == 0 ? run * 7 : -1, run % 2 == 1 ? run / 3 : -1);
            server.Script = number =>
            {
                if (number == cancelAtRequest) cancel.Cancel();
                return number % 3 == 2 ? Fault.ServerBusy : Fault.None;
            };
            async IAsyncEnumerable<Work> Source([EnumeratorCancellation] CancellationToken cancellationToken = default)
            {
                foreach (var task in Tasks(400).Select(t => t with { Name = $"run{run}-{t.Name}" }))
                {
                    if (read % 70 == 69) await Task.Yield();
                    if (read == cancelAtTask) await cancel.CancelAsync();
                    read++;
                    yield return task;
                }
            }

            var outcomes = new List<TaskOutcome>();
            try
            {
                await foreach (var outcome in client.AddAllAsync(
                    Source(), new AddTasksOptions { MaxConcurrency = 2, MaxTasksPerRequest = 20 })
                    .WithCancellation(cancel.Token))
                {
                    outcomes.Add(outcome);
                }
            }
            catch (OperationCanceledException)
            {
                Assert.True(cancel.IsCancellationRequested);
            }

            // The source may have returned one more task, on another thread, that was never read.
            Assert.InRange(read - outcomes.Count, 0, 1);
            Assert.Equal(outcomes.Count, outcomes.Select(static o => o.TaskId).Distinct().Count());
            Assert.All(outcomes.Where(static o => o.Status == TaskOutcomeStatus.Added), o => Assert.Contains(o.TaskId, server.Tasks.Keys));
            Assert.All(
                outcomes.Where(o => o.Status == TaskOutcomeStatus.Failed && server.Tasks.ContainsKey(o.TaskId)),
                static o => Assert.True(o.MayHaveBeenAdded));
        }
    }

    [Fact]
    public async Task Source_that_ignores_cancellation_does_not_block_the_caller()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        await using var client = Clients.To(server);
        var never = new TaskCompletionSource();
        var waiting = new TaskCompletionSource();
        async IAsyncEnumerable<Work> Source()
        {
            yield return new("a");
            waiting.SetResult();
            await never.Task;
        }

        using var cancel = new CancellationTokenSource();
        var outcomes = new List<TaskOutcome>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var outcome in client.AddAllAsync(Source(), cancellationToken: cancel.Token))
            {
                outcomes.Add(outcome);
                await waiting.Task;
                await cancel.CancelAsync();
            }
        });
        Assert.Equal(TaskOutcomeStatus.Added, Assert.Single(outcomes).Status);
        never.SetResult();
    }

    [Fact]
    public async Task Retry_After_delays_all_requests()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var isFirst = 1;
        server.OnRequest = async (context, _) =>
        {
            if (Interlocked.Exchange(ref isFirst, 0) == 0) return;
            context.Response.Headers.RetryAfter = "10";
            await FaultyBatchServer.FailAsync(context, 503, "ServerBusy");
        };
        var clock = new ManualClock();
        var options = Clients.Options();
        options.TimeProvider = clock;
        await using var client = Clients.To(server, options);
        var adding = client.AddAllAsync(Tasks(200), new AddTasksOptions { MaxTasksPerRequest = 10, MaxConcurrency = 2 }).ToListAsync();

        // Both senders wait: one for its retry, the other because of the first.
        await clock.WaitForTimersAsync(2);
        var sent = server.Requests;
        clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(adding.IsCompleted);
        Assert.Equal(sent, server.Requests);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await adding).Count(static o => o.Status == TaskOutcomeStatus.Added));
    }

    [Fact]
    public async Task Progress_is_ordered_and_ends_with_the_final_counts()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(Fault.ServerBusy);
        server.Reject = static id => id == "t3" ? "InvalidPropertyValue" : null;
        var reports = new List<AddTasksProgress>();
        await using var client = Clients.To(server);
        await client.AddAllAsync(Tasks(250), progress: new Report(reports.Add)).ToListAsync();
        Assert.Equal(reports.OrderBy(static r => r.Added), reports);
        var last = reports[^1];
        Assert.Equal((250, 249, 1, 4, 0), (last.Read, last.Added, last.Failed, last.Requests, last.RequestsSplit));
        Assert.InRange(last.Retried, 50, 100);
        Assert.True(last.BytesSent > 250 * 30);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(257)]
    public void Options_reject_values_out_of_range(int value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AddTasksOptions { MaxConcurrency = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AddTasksOptions { MaxTasksPerRequest = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AddTasksOptions { MaxWait = TimeSpan.FromTicks(-1) });
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

    private sealed class Report(Action<AddTasksProgress> report) : IProgress<AddTasksProgress>
    {
        void IProgress<AddTasksProgress>.Report(AddTasksProgress value) => report(value);
    }

    private sealed class AlwaysTouched : Random
    {
        public override int Next(int maxValue) => 0;
    }
}
