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

/// <summary>Adds many tasks: one reader cuts the source into parts, several senders send them, and outcomes flow back to who enumerates.</summary>
/// <remarks>
/// There are as many parts as senders and two more. The reader waits for a free one before it reads on, and senders wait until outcomes are taken:
/// that is all the memory there is, however long the source.
/// </remarks>
internal sealed class BulkAdd
{
    private readonly Channel<TaskPart> _free = Channel.CreateUnbounded<TaskPart>();
    private readonly Channel<TaskPart> _parts = Channel.CreateUnbounded<TaskPart>();
    private readonly Channel<IReadOnlyList<TaskOutcome>> _outcomes;
    private readonly BulkCounts _counts = new();
    private readonly PartReader _reader;
    private readonly PartSender _sender;
    private readonly int _senders;

    private BulkAdd(JobRequests requests, RetrySchedule retries, IAsyncEnumerable<IBatchTask?> tasks, AddTasksOptions options)
    {
        _senders = options.MaxConcurrency;
        for (var i = 0; i < _senders + 2; i++) _free.Writer.TryWrite(new());
        _outcomes = Channel.CreateBounded<IReadOnlyList<TaskOutcome>>(new BoundedChannelOptions(_senders + 1) { SingleReader = true });
        _reader = new(tasks, options, _counts, _free.Reader, _parts.Writer, _outcomes.Writer);
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
            // Whoever stops enumerating stops the work; what it still says is thrown away.
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

        _parts.Writer.Complete();
        await Task.WhenAll(senders).ConfigureAwait(false);
        _outcomes.Writer.Complete();

        failure?.Throw();
        if (_sender.WasStopped) cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        while (await _parts.Reader.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            while (_parts.Reader.TryRead(out var part))
            {
                await _sender.SendAsync(part, cancellationToken).ConfigureAwait(false);
                part.Clear();
                _free.Writer.TryWrite(part);
            }
        }
    }
}
