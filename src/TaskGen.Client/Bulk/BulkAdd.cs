using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using TaskGen.Client.Diagnostics;
using TaskGen.Client.Pipeline;

namespace TaskGen.Client.Bulk;

/// <summary>
/// Adds many tasks: several senders take turns at reading a chunk of the source, send it, and the outcomes flow back to the caller.
/// </summary>
/// <remarks>
/// A sender reads the next chunk only after it has sent its last one and the outcomes have a place, so memory does not depend on the
/// length of the source. Senders read for themselves, because waking another thread for each chunk costs more than reading it.
/// </remarks>
internal sealed class BulkAdd
{
    private readonly Channel<IReadOnlyList<TaskOutcome>> _outcomes;
    private readonly BulkCounts _counts = new();
    private readonly ChunkReader _reader;
    private readonly ChunkSender _sender;
    private readonly int _senders;

    private BulkAdd(JobRequests requests, RetrySchedule retries, IAsyncEnumerable<IBatchTask?> tasks, AddTasksOptions options)
    {
        _senders = options.MaxConcurrency;
        _outcomes = Channel.CreateBounded<IReadOnlyList<TaskOutcome>>(new BoundedChannelOptions(_senders + 1) { SingleReader = true });
        _reader = new(tasks, options, retries.Time, _counts, _outcomes.Writer);
        _sender = new(requests, retries, options.Timeout, _counts, _outcomes.Writer);
    }

    public static async IAsyncEnumerable<TaskOutcome> RunAsync(
        JobRequests requests,
        RetrySchedule retries,
        IAsyncEnumerable<IBatchTask?> tasks,
        AddTasksOptions options,
        IProgress<AddTasksProgress>? progress,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var activity = ClientTelemetry.Activities.StartActivity("BatchJobClient.AddAll");
        activity?.SetTag("batch.job.id", requests.JobId);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var run = new BulkAdd(requests, retries, tasks, options);
        var work = Task.Run(() => run.WorkAsync(stop.Token), CancellationToken.None);
        var outcomes = run._outcomes.Reader;
        try
        {
            while (await outcomes.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
            {
                while (outcomes.TryRead(out var some))
                {
                    progress?.Report(run._counts.Snapshot());
                    foreach (var outcome in some) yield return outcome;
                }
            }

            try
            {
                await work.ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(cancellationToken);
            }
        }
        finally
        {
            // Disposing the enumerator stops the work; the remaining outcomes are discarded.
            stop.Cancel();
            while (await outcomes.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
            {
                while (outcomes.TryRead(out _))
                {
                }
            }

            await Task.WhenAny(work).ConfigureAwait(false);
        }
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        var senders = new Task[_senders];
        for (var i = 0; i < senders.Length; i++) senders[i] = SendAsync(cancellationToken);
        try
        {
            await Task.WhenAll(senders).ConfigureAwait(false);
        }
        finally
        {
            _outcomes.Writer.Complete();
        }

        _reader.Failure?.Throw();
        if (_sender.WasStopped) cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        TaskChunk? chunk = null;
        while ((chunk = await _reader.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) is not null)
        {
            await _sender.SendAsync(chunk, cancellationToken).ConfigureAwait(false);
        }
    }
}
