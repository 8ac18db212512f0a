using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using TaskGen.Client.Diagnostics;
using TaskGen.Client.Pipeline;

namespace TaskGen.Client.Bulk;

/// <summary>
/// Adds many tasks: one reader divides the source into chunks, several senders send them, and the outcomes flow back to the caller.
/// </summary>
/// <remarks>
/// There are two more chunks than senders. The reader waits for a free chunk before it reads on, and senders wait until their outcomes are
/// consumed, so memory does not depend on the length of the source.
/// </remarks>
internal sealed class BulkAdd
{
    private readonly Channel<TaskChunk> _free = Channel.CreateUnbounded<TaskChunk>();
    private readonly Channel<TaskChunk> _chunks = Channel.CreateUnbounded<TaskChunk>();
    private readonly Channel<IReadOnlyList<TaskOutcome>> _outcomes;
    private readonly BulkCounts _counts = new();
    private readonly ChunkReader _reader;
    private readonly ChunkSender _sender;
    private readonly int _senders;

    private BulkAdd(JobRequests requests, RetrySchedule retries, IAsyncEnumerable<IBatchTask?> tasks, AddTasksOptions options)
    {
        _senders = options.MaxConcurrency;
        for (var i = 0; i < _senders + 2; i++) _free.Writer.TryWrite(new());
        _outcomes = Channel.CreateBounded<IReadOnlyList<TaskOutcome>>(new BoundedChannelOptions(_senders + 1) { SingleReader = true });
        _reader = new(tasks, options, retries.Time, _counts, _free.Reader, _chunks.Writer, _outcomes.Writer);
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

        ExceptionDispatchInfo? failure = null;
        try
        {
            await _reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = ExceptionDispatchInfo.Capture(exception);
        }

        _chunks.Writer.Complete();
        await Task.WhenAll(senders).ConfigureAwait(false);
        _outcomes.Writer.Complete();

        failure?.Throw();
        if (_sender.WasStopped) cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        while (await _chunks.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            while (_chunks.Reader.TryRead(out var chunk))
            {
                await _sender.SendAsync(chunk, cancellationToken).ConfigureAwait(false);
                chunk.Clear();
                _free.Writer.TryWrite(chunk);
            }
        }
    }
}
