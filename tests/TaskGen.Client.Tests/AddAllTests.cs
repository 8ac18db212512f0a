using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests;

/// <summary>Adding many tasks.</summary>
public sealed class AddAllTests
{
    private static IEnumerable<Work> Tasks(int count, int payload = 1) =>
        Enumerable.Range(0, count).Select(i => new Work("t" + i.ToString(CultureInfo.InvariantCulture), new string('x', payload)));

    private static async Task<List<TaskOutcome>> AddAsync(FaultyBatchServer server, IEnumerable<Work> tasks, int maxRetries = 3, AddTasksOptions? options = null)
    {
        await using var client = Clients.To(server, Clients.Options(maxRetries));
        return await client.AddAllAsync(tasks, options).ToListAsync();
    }

    [Fact]
    public async Task Parts_hold_at_most_a_hundred_tasks()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var tasks = Tasks(250).ToArray();
        var outcomes = await AddAsync(server, tasks);
        Assert.Equal([50, 100, 100], server.Collections.Select(static c => c.Length).Order());
        Assert.Equal(250, server.Tasks.Count);
        Assert.All(outcomes, static o => Assert.Equal((TaskOutcomeStatus.Added, 1, false), (o.Status, o.Attempts, o.AddedByEarlierAttempt)));
        Assert.Equal(tasks.ToHashSet(), outcomes.Select(static o => (Work)o.Task).ToHashSet());
        Assert.All(tasks, t => Assert.Equal(t.ToJson(), server.Tasks[t.Name]));
    }

    [Fact]
    public async Task Parts_stay_below_the_limit_by_their_real_size_to_the_byte()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var sizes = new ConcurrentBag<int>();
        server.OnRequest = (_, body) =>
        {
            sizes.Add(body.Length);
            return Task.CompletedTask;
        };

        // {"value":[ + a task + , + a task + ]} is 1,048,575 bytes, which is the most; one more byte makes two parts.
        var overhead = new Work("t0", "").ToUtf8Json().Length - 2;
        var half = (1_048_575 - 13) / 2;
        await AddAsync(server, [new("t0", new string('x', half - overhead)), new("t1", new string('x', half - overhead))]);
        Assert.Equal([1_048_575], sizes);
        await AddAsync(server, [new("t2", new string('x', half - overhead)), new("t3", new string('x', half - overhead + 1))]);
        Assert.Equal(2, server.Collections.Count(static c => c.Length == 1));
        Assert.All(sizes, static s => Assert.True(s < 1_048_576));
    }

    [Fact]
    public async Task A_task_that_is_too_large_by_itself_fails_alone_before_it_is_sent()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var outcomes = await AddAsync(server, [new("a"), new("big", new string('x', 1_048_600)), new("b")]);
        var failed = Assert.Single(outcomes, static o => o.Status == TaskOutcomeStatus.Failed);
        Assert.Equal(("big", 0), (failed.TaskId, failed.Attempts));
        Assert.Equal("TG1016", Assert.IsType<TaskValidationException>(failed.Exception).RuleId);
        Assert.Equal(["a", "b"], server.Tasks.Keys.Order());
    }

    [Fact]
    public async Task A_part_that_the_server_finds_too_large_is_halved_and_only_the_culprit_fails()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.LargestBody = 3000;
        var reports = new List<AddTasksProgress>();
        await using var client = Clients.To(server);
        var outcomes = await client.AddAllAsync([.. Tasks(50, 20), new Work("big", new string('x', 4000)), .. Tasks(100, 20).Skip(50)], new Report(reports.Add)).ToListAsync();
        var failed = Assert.Single(outcomes, static o => o.Status == TaskOutcomeStatus.Failed);
        Assert.Equal(("big", "RequestBodyTooLarge"), (failed.TaskId, failed.Error!.Code));
        Assert.IsType<BatchRequestException>(failed.Exception);
        Assert.False(failed.MayHaveBeenAdded);
        Assert.Equal(100, server.Tasks.Count);
        Assert.True(reports[^1].PartsSplit >= 3);
    }

    [Fact]
    public async Task Only_what_failed_is_sent_again()
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
    public async Task A_server_error_that_stays_fails_with_its_error_and_says_that_it_may_be_there()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Random = new AlwaysTouched();
        server.Script = static _ => Fault.SomeServerErrors;
        var outcome = Assert.Single(await AddAsync(server, Tasks(1), maxRetries: 2));
        Assert.Equal((TaskOutcomeStatus.Failed, "InternalError", 3, true), (outcome.Status, outcome.Error!.Code, outcome.Attempts, outcome.MayHaveBeenAdded));
    }

    [Fact]
    public async Task A_missing_result_is_asked_for_again()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(Fault.ResultsMissing);
        var outcomes = await AddAsync(server, Tasks(50));
        Assert.All(outcomes, static o => Assert.Equal(TaskOutcomeStatus.Added, o.Status));
        Assert.Equal(server.Collections.Last().ToHashSet(), outcomes.Where(static o => o.AddedByEarlierAttempt).Select(static o => o.TaskId).ToHashSet());
    }

    [Fact]
    public async Task A_result_that_never_comes_is_a_failure_that_says_so()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.OnRequest = static async (context, _) => await context.Response.Body.WriteAsync("""{"value":[]}"""u8.ToArray());
        var outcome = Assert.Single(await AddAsync(server, Tasks(1), maxRetries: 1));
        Assert.True(outcome.MayHaveBeenAdded);
        Assert.Contains("don't name it, in 2 attempt(s)", outcome.Exception!.Message, StringComparison.Ordinal);
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
    public async Task A_request_that_fails_for_a_time_is_sent_again(Fault fault, bool isFound)
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(fault);
        var outcomes = await AddAsync(server, Tasks(10));
        Assert.Equal(10, outcomes.Count);
        Assert.All(outcomes, o => Assert.Equal((TaskOutcomeStatus.Added, 2, isFound), (o.Status, o.Attempts, o.AddedByEarlierAttempt)));
    }

    [Fact]
    public async Task An_error_that_nobody_knows_fails_its_tasks_with_that_error_and_no_others()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(Fault.None, Fault.UnknownRefusal);
        var outcomes = await AddAsync(server, Tasks(250), options: new() { MaxConcurrency = 1 });
        Assert.Equal(250, outcomes.Count);
        var failed = outcomes.Where(static o => o.Status == TaskOutcomeStatus.Failed).ToArray();
        Assert.Equal(100, failed.Length);
        Assert.All(failed, static o => Assert.Equal("NobodyKnowsThisCode", o.Error!.Code));
        Assert.All(failed, static o => Assert.Equal(400, Assert.IsType<BatchRequestException>(o.Exception).Status));
        Assert.All(failed, static o => Assert.False(o.MayHaveBeenAdded));
        Assert.Equal(3, server.Requests);
    }

    [Fact]
    public async Task A_task_that_makes_the_whole_request_ill_formed_fails_alone()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.OnRequest = static (context, body) => System.Text.Encoding.UTF8.GetString(body).Contains("\"t42\"", StringComparison.Ordinal)
            ? FaultyBatchServer.FailAsync(context, 400, "InvalidPropertyValue")
            : Task.CompletedTask;
        var outcomes = await AddAsync(server, Tasks(100));
        Assert.Equal("t42", Assert.Single(outcomes, static o => o.Status == TaskOutcomeStatus.Failed).TaskId);
        Assert.Equal(99, server.Tasks.Count);
    }

    [Fact]
    public async Task A_request_ill_formed_throughout_is_not_taken_to_pieces_one_by_one()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.OnRequest = static (context, _) => FaultyBatchServer.FailAsync(context, 400, "InvalidRequestBody");
        var outcomes = await AddAsync(server, Tasks(100));
        Assert.Equal(100, outcomes.Count(static o => o.Error!.Code == "InvalidRequestBody"));
        Assert.True(server.Requests < 40, $"{server.Requests} requests");
    }

    [Fact]
    public async Task A_single_refusal_carries_the_services_error()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Refuse = static id => id == "t3" ? "InvalidPropertyValue" : null;
        var outcomes = await AddAsync(server, Tasks(10));
        var failed = Assert.Single(outcomes, static o => o.Status == TaskOutcomeStatus.Failed);
        Assert.Equal("t3: Failed. InvalidPropertyValue. It is so", failed.ToString());
        Assert.Null(failed.Exception);
        Assert.Equal(1, failed.Attempts);
    }

    [Fact]
    public async Task The_later_of_two_equal_ids_fails_before_it_is_sent()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        Work[] tasks = [.. Tasks(150), new("T7", "later")];
        var outcomes = await AddAsync(server, tasks);
        var failed = Assert.Single(outcomes, static o => o.Status == TaskOutcomeStatus.Failed);
        Assert.Same(tasks[150], failed.Task);
        Assert.Equal(0, failed.Attempts);
        Assert.Contains("\"T7\" is that of an earlier task", Assert.IsType<TaskValidationException>(failed.Exception).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_that_throws_while_it_is_serialized_fails_alone()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var outcomes = await AddAsync(server, [new("a"), new("b c"), new("d", null!), new("e")]);
        Assert.Equal(["a", "e"], server.Tasks.Keys.Order());
        Assert.Equal(["TG0009", "TG1003"], outcomes.Where(static o => o.Status == TaskOutcomeStatus.Failed).Select(static o => ((TaskValidationException)o.Exception!).RuleId).Order());
    }

    [Fact]
    public async Task When_the_source_throws_all_it_gave_is_accounted_for_first()
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
    public async Task A_null_in_the_source_is_named_by_its_index()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        await using var client = Clients.To(server);
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => client.AddAllAsync([new Work("a"), null!]).ToListAsync());
        Assert.Contains("index 1", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["a"], server.Tasks.Keys);
    }

    [Fact]
    public async Task Nothing_is_read_before_it_is_enumerated_and_an_empty_source_sends_nothing()
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
    public async Task The_source_is_never_read_more_than_a_few_parts_ahead()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var read = 0;
        IEnumerable<Work> Endless()
        {
            while (true) yield return new("t" + read++.ToString(CultureInfo.InvariantCulture));
        }

        await using var client = Clients.To(server);
        await using (var outcomes = client.AddAllAsync(Endless(), new AddTasksOptions { MaxConcurrency = 2 }).GetAsyncEnumerator())
        {
            for (var taken = 1; taken < 3000; taken++)
            {
                Assert.True(await outcomes.MoveNextAsync());
                if (taken % 500 != 0) continue;
                // Time for whoever would run ahead.
                await Task.Delay(30);
                Assert.InRange(read - taken, 0, 1300);
            }
        }

        var atEnd = Volatile.Read(ref read);
        var requests = server.Requests;
        await Task.Delay(50);
        Assert.Equal(atEnd, Volatile.Read(ref read));
        Assert.Equal(requests, server.Requests);
    }

    [Fact]
    public async Task As_many_requests_as_allowed_are_under_way_and_no_more()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.OnRequest = static (_, _) => Task.Delay(30);
        await AddAsync(server, Tasks(60), options: new() { MaxConcurrency = 3, MaxTasksPerRequest = 5 });
        Assert.Equal(3, server.MostAtOnce);
        Assert.Equal(12, server.Requests);
    }

    [Fact]
    public async Task A_slow_source_does_not_hold_back_what_it_gave()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        await using var client = Clients.To(server);
        var source = Channel.CreateUnbounded<Work>();
        await using var outcomes = client.AddAllAsync(source.Reader.ReadAllAsync(), new AddTasksOptions { MaxWait = TimeSpan.FromMilliseconds(20) }).GetAsyncEnumerator();

        // Each is only given after the one before was added: a client that waits for a full part would wait for ever.
        for (var i = 0; i < 3; i++)
        {
            source.Writer.TryWrite(new("t" + i.ToString(CultureInfo.InvariantCulture)));
            Assert.True(await outcomes.MoveNextAsync());
            Assert.Equal("t" + i.ToString(CultureInfo.InvariantCulture), outcomes.Current.TaskId);
        }

        source.Writer.Complete();
        Assert.False(await outcomes.MoveNextAsync());
    }

    [Fact]
    public async Task Cancelling_leaves_known_what_is_known_and_says_what_is_not()
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
                if (outcomes.Count == 300) cancel.CancelAfter(100);
            }
        });
        Assert.Equal(cancel.Token, exception.CancellationToken);
        Assert.Equal(300, outcomes.Count(static o => o.Status == TaskOutcomeStatus.Added));
        Assert.Equal(read, outcomes.Count);
        Assert.Equal(read, outcomes.Select(static o => o.TaskId).Distinct().Count());
        var doubtful = outcomes.Where(static o => o.MayHaveBeenAdded).Select(static o => o.TaskId).ToHashSet();
        Assert.Equal(server.Tasks.Keys.ToHashSet(), outcomes.Where(static o => o.Status == TaskOutcomeStatus.Added).Select(static o => o.TaskId).Concat(doubtful).ToHashSet());
        Assert.All(outcomes.Where(static o => o.Status == TaskOutcomeStatus.Failed), static o => Assert.IsAssignableFrom<OperationCanceledException>(o.Exception));
    }

    [Fact]
    public async Task Cancelling_at_any_time_loses_nothing()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        await using var client = Clients.To(server);
        for (var run = 0; run < 60; run++)
        {
            server.Reset();
            server.Script = number => number % 3 == 2 ? Fault.ServerBusy : Fault.None;
            using var cancel = new CancellationTokenSource();
            var read = 0;
            async IAsyncEnumerable<Work> Source([EnumeratorCancellation] CancellationToken cancellationToken = default)
            {
                foreach (var task in Tasks(400))
                {
                    if (read % 70 == 69) await Task.Delay(1, CancellationToken.None);
                    read++;
                    yield return task;
                }
            }

            cancel.CancelAfter(TimeSpan.FromMicroseconds(run * 500));
            var outcomes = new List<TaskOutcome>();
            try
            {
                await foreach (var outcome in client.AddAllAsync(Source(), new AddTasksOptions { MaxConcurrency = 2, MaxTasksPerRequest = 20 }).WithCancellation(cancel.Token)) outcomes.Add(outcome);
            }
            catch (OperationCanceledException)
            {
                Assert.True(cancel.IsCancellationRequested);
            }

            // A source that is asked on another thread may have given one more task that nobody took: it is not read.
            Assert.InRange(read - outcomes.Count, 0, 1);
            Assert.Equal(outcomes.Count, outcomes.Select(static o => o.TaskId).Distinct().Count());
            Assert.All(outcomes.Where(static o => o.Status == TaskOutcomeStatus.Added), o => Assert.Contains(o.TaskId, server.Tasks.Keys));
            Assert.All(outcomes.Where(o => o.Status == TaskOutcomeStatus.Failed && server.Tasks.ContainsKey(o.TaskId)), static o => Assert.True(o.MayHaveBeenAdded));
        }
    }

    [Fact]
    public async Task A_source_that_ignores_cancellation_does_not_hold_the_caller()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        await using var client = Clients.To(server);
        var never = new TaskCompletionSource();
        async IAsyncEnumerable<Work> Source()
        {
            yield return new("a");
            await never.Task;
        }

        using var cancel = new CancellationTokenSource();
        var outcomes = new List<TaskOutcome>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var outcome in client.AddAllAsync(Source(), cancellationToken: cancel.Token))
            {
                outcomes.Add(outcome);
                cancel.CancelAfter(50);
            }
        });
        Assert.Equal(TaskOutcomeStatus.Added, Assert.Single(outcomes).Status);
        never.SetResult();
    }

    [Fact]
    public async Task Retry_After_holds_all_requests_back()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        var told = 0L;
        var early = 0;
        server.OnRequest = async (context, _) =>
        {
            if (Interlocked.CompareExchange(ref told, Stopwatch.GetTimestamp(), 0) == 0)
            {
                context.Response.Headers.RetryAfter = "1";
                await FaultyBatchServer.FailAsync(context, 503, "ServerBusy");
                return;
            }

            // Those under way when the first was told may still arrive.
            if (Stopwatch.GetElapsedTime(told) is { TotalMilliseconds: > 200 and < 900 }) Interlocked.Increment(ref early);
            await Task.Delay(50);
        };
        await AddAsync(server, Tasks(200), options: new() { MaxTasksPerRequest = 10, MaxConcurrency = 2 });
        Assert.Equal(0, early);
        Assert.Equal(200, server.Tasks.Count);
    }

    [Fact]
    public async Task Progress_comes_in_order_and_ends_with_the_true_counts()
    {
        await using var server = await FaultyBatchServer.StartAsync();
        server.Script = Clients.First(Fault.ServerBusy);
        server.Refuse = static id => id == "t3" ? "InvalidPropertyValue" : null;
        var reports = new List<AddTasksProgress>();
        await using var client = Clients.To(server);
        await client.AddAllAsync(Tasks(250), new Report(reports.Add)).ToListAsync();
        Assert.Equal(reports.OrderBy(static r => r.Added), reports);
        var last = reports[^1];
        Assert.Equal((250, 249, 1, 4, 0), (last.Read, last.Added, last.Failed, last.Requests, last.PartsSplit));
        Assert.InRange(last.Retried, 50, 100);
        Assert.True(last.BytesSent > 250 * 30);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(257)]
    public void Options_refuse_what_makes_no_sense(int value)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AddTasksOptions { MaxConcurrency = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AddTasksOptions { MaxTasksPerRequest = value });
        Assert.Throws<ArgumentOutOfRangeException>(() => new AddTasksOptions { MaxWait = TimeSpan.FromTicks(-1) });
    }

    [Fact]
    public async Task Tasks_of_several_kinds_go_into_one_request()
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
