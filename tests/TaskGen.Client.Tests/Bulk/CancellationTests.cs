using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Client.Tests.Server;

namespace TaskGen.Client.Tests.Bulk;

/// <summary>What cancellation leaves behind.</summary>
public sealed class CancellationTests
{
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
            foreach (var task in Clients.Tasks(5000))
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
                foreach (var task in Clients.Tasks(400).Select(t => t with { Name = $"run{run}-{t.Name}" }))
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

    [Theory]
    [InlineData("next")]
    [InlineData("end")]
    [InlineData("failure")]
    public async Task Source_that_ignores_cancellation_is_disposed_after_its_move(string move)
    {
        await using var server = await FaultyBatchServer.StartAsync();
        await using var client = Clients.To(server);
        var source = new ManualSource(new Work("a"));
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in client.AddAllAsync(source, cancellationToken: cancel.Token))
            {
                await source.Moves;
                await cancel.CancelAsync();
            }
        });
        Assert.False(source.Disposal.IsCompleted);
        if (move == "failure") source.Fail(new InvalidOperationException("The source failed."));
        else source.Complete(hasNext: move == "next");
        await source.Disposal.WaitAsync(Clients.Patience);
        Assert.Equal(1, source.Disposals);
    }

    /// <summary>Returns one task; ignores cancellation while it waits for the next one.</summary>
    private sealed class ManualSource(Work task) : IAsyncEnumerable<Work>, IAsyncEnumerator<Work>
    {
        private readonly TaskCompletionSource _moves = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<bool> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _disposal = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private bool _isRead;

        public Task Moves => _moves.Task;

        public Task Disposal => _disposal.Task;

        public int Disposals { get; private set; }

        public Work Current => task;

        public void Complete(bool hasNext) => _next.SetResult(hasNext);

        public void Fail(Exception exception) => _next.SetException(exception);

        public IAsyncEnumerator<Work> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync()
        {
            if (!_isRead) return new(_isRead = true);
            _moves.SetResult();
            return new(_next.Task);
        }

        public ValueTask DisposeAsync()
        {
            Disposals++;
            _disposal.TrySetResult();
            return default;
        }
    }
}
