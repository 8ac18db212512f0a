using System;
using System.Collections.Generic;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using TaskGen.Client.Pipeline;
using TaskGen.Validation;

namespace TaskGen.Client.Bulk;

/// <summary>
/// Reads the source and divides it into chunks by their actual size. Each task is serialized once, into the buffer that it is sent from.
/// </summary>
internal sealed class ChunkReader
{
    private readonly IAsyncEnumerable<IBatchTask?> _tasks;
    private readonly AddTasksOptions _options;
    private readonly TimeProvider _time;
    private readonly BulkCounts _counts;
    private readonly ChannelWriter<IReadOnlyList<TaskOutcome>> _outcomes;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly TaskIdSet _ids = new();
    private IAsyncEnumerator<IBatchTask?>? _source;
    private Task<bool>? _pending;
    private TaskChunk _chunk = new();
    private bool _isEnded;
    private long _index;
    private string _id = "";
    private int _overflow;
    private IBatchTask? _overflowing;

    public ChunkReader(
        IAsyncEnumerable<IBatchTask?> tasks,
        AddTasksOptions options,
        TimeProvider time,
        BulkCounts counts,
        ChannelWriter<IReadOnlyList<TaskOutcome>> outcomes)
    {
        _tasks = tasks;
        _options = options;
        _time = time;
        _counts = counts;
        _outcomes = outcomes;
    }

    /// <summary>Gets the exception that ended reading, or null.</summary>
    public ExceptionDispatchInfo? Failure { get; private set; }

    /// <summary>
    /// Reads the next chunk, one caller at a time. However reading ends, each task that was read is in a chunk that was returned, or has
    /// an outcome.
    /// </summary>
    /// <param name="sent">A chunk that the caller does not need any longer, whose buffer is used again.</param>
    /// <param name="cancellationToken">A token that ends reading.</param>
    /// <returns>The chunk, which can be empty, or null at the end.</returns>
    public async ValueTask<TaskChunk?> ReadAsync(TaskChunk? sent, CancellationToken cancellationToken)
    {
        sent?.Clear();
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            if (_isEnded) return null;
            await FillAsync(cancellationToken).ConfigureAwait(false);
            return await FinishAsync(sent ?? new()).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        try
        {
            _source ??= _tasks.GetAsyncEnumerator(cancellationToken);
            while (_chunk.Count < _options.MaxTasksPerRequest && _overflow == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (await MoveNextAsync(_source, cancellationToken).ConfigureAwait(false) is not { } isThere) return;
                if (!isThere)
                {
                    await EndAsync().ConfigureAwait(false);
                    return;
                }

                var task = _source.Current
                    ?? throw new ArgumentException($"The task at index {_index} of the source is null.", "tasks");
                _index++;
                _counts.TaskRead();
                if (Take(task) is { } invalid) await _outcomes.WriteAsync([invalid], CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            Failure = ExceptionDispatchInfo.Capture(exception);
            await EndAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Moves the source.</summary>
    /// <returns>Whether there is a task, or null if the tasks of the chunk are not to wait for it any longer.</returns>
    private ValueTask<bool?> MoveNextAsync(IAsyncEnumerator<IBatchTask?> source, CancellationToken cancellationToken)
    {
        if (_pending is null)
        {
            // A source that has its next task at hand, as a sequence in memory does, needs no state machine for it.
            var next = source.MoveNextAsync();
            if (next.IsCompletedSuccessfully) return new(next.Result);
            _pending = next.AsTask();
        }

        return WaitAsync(_pending, cancellationToken);
    }

    private async ValueTask<bool?> WaitAsync(Task<bool> pending, CancellationToken cancellationToken)
    {
        var time = _chunk.Count > 0 ? _options.MaxWait : Timeout.InfiniteTimeSpan;
        if (!await EndsWithinAsync(pending, time, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }

        var isThere = await pending.ConfigureAwait(false);
        _pending = null;
        return isThere;
    }

    private async ValueTask EndAsync()
    {
        _isEnded = true;
        if (_source is not { } source) return;

        // An enumerator must not be disposed while it is moving: a source that ignores cancellation is disposed when its move completes.
        if (_pending is { IsCompleted: false })
        {
            _ = _pending.ContinueWith(
                static (_, state) => ((IAsyncEnumerator<IBatchTask?>)state!).DisposeAsync().AsTask(), source, TaskScheduler.Default);
            return;
        }

        try
        {
            await source.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Failure ??= ExceptionDispatchInfo.Capture(exception);
        }
    }

    private async Task<bool> EndsWithinAsync(Task task, TimeSpan time, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(task, _time.WaitAsync(time, end.Token)).ConfigureAwait(false);
        end.Cancel();
        return ReferenceEquals(first, task);
    }

    /// <summary>
    /// Adds a task to the chunk. A task that does not fit is left after the chunk's tasks, and <see cref="_overflow"/> is its length.
    /// </summary>
    /// <returns>The outcome of a task that cannot be sent; otherwise, null.</returns>
    private TaskOutcome? Take(IBatchTask task)
    {
        _id = "";
        try
        {
            var length = _chunk.Write(task);
            _id = _chunk.ReadId(length) ?? task.TaskId ?? "";
            TaskChecks.BodySize(length + TaskChunk.Prefix.Length + TaskChunk.Suffix.Length);
            if (_chunk.Fits) _chunk.Keep(task, _id, length);
            else (_overflow, _overflowing) = (length, task);
            return null;
        }
        catch (Exception exception)
        {
            // An exception of the user's code is the outcome of this task alone.
            _chunk.Drop();
            _counts.Outcomes(0, 1);
            return new(task, _id.Length > 0 ? _id : IdOf(task), TaskOutcomeStatus.Failed) { Exception = exception };
        }
    }

    private static string IdOf(IBatchTask task)
    {
        try
        {
            return task.TaskId ?? "";
        }
        catch (Exception)
        {
            // The exception that is reported says why there is no task, and usually why there is no id.
            return "";
        }
    }

    /// <summary>
    /// Finishes the chunk, without tasks whose ids were seen before, and starts the next one with the task that did not fit.
    /// </summary>
    private async ValueTask<TaskChunk> FinishAsync(TaskChunk next)
    {
        var chunk = _chunk;
        _chunk = next;
        if (_overflow > 0) chunk.MoveTo(_chunk, _overflowing!, _id, _overflow);
        (_overflow, _overflowing) = (0, null);

        var isNew = new bool[chunk.Count];
        if (_ids.Add(chunk.Entries, isNew) < isNew.Length)
        {
            var duplicates = new List<TaskOutcome>();
            for (var i = 0; i < isNew.Length; i++)
            {
                if (!isNew[i])
                {
                    duplicates.Add(new(chunk[i].Task, chunk[i].Id, TaskOutcomeStatus.Failed) { Exception = Duplicate(chunk[i].Id) });
                }
            }

            chunk.Reduce(isNew);
            _counts.Outcomes(0, duplicates.Count);
            await _outcomes.WriteAsync(duplicates, CancellationToken.None).ConfigureAwait(false);
        }

        chunk.Seal();
        return chunk;
    }

    private static TaskValidationException Duplicate(string id)
    {
        var shown = DisplayText.Value(id);
        return new(RuleIds.InvalidId, "id", $"'{shown}' is also the id of an earlier task of this source. Ids must be unique in a job, ignoring case.");
    }
}
