using System;
using System.Collections.Generic;
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
    /// <summary>The rule that defines valid task ids.</summary>
    private const string IdRule = "TG1003";

    private readonly IAsyncEnumerable<IBatchTask?> _tasks;
    private readonly AddTasksOptions _options;
    private readonly TimeProvider _time;
    private readonly BulkCounts _counts;
    private readonly ChannelReader<TaskChunk> _free;
    private readonly ChannelWriter<TaskChunk> _chunks;
    private readonly ChannelWriter<IReadOnlyList<TaskOutcome>> _outcomes;
    private readonly TaskIdSet _ids = new();
    private TaskChunk? _chunk;
    private string _id = "";
    private int _overflow;

    public ChunkReader(
        IAsyncEnumerable<IBatchTask?> tasks,
        AddTasksOptions options,
        TimeProvider time,
        BulkCounts counts,
        ChannelReader<TaskChunk> free,
        ChannelWriter<TaskChunk> chunks,
        ChannelWriter<IReadOnlyList<TaskOutcome>> outcomes)
    {
        _tasks = tasks;
        _options = options;
        _time = time;
        _counts = counts;
        _free = free;
        _chunks = chunks;
        _outcomes = outcomes;
    }

    /// <summary>
    /// Reads the source to its end. However reading ends, each task that was read is in a chunk that was handed on, or has an outcome.
    /// </summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReadSourceAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (_chunk is { Count: > 0 }) await HandOnAsync().ConfigureAwait(false);
        }
    }

    private async Task ReadSourceAsync(CancellationToken cancellationToken)
    {
        var tasks = _tasks.GetAsyncEnumerator(cancellationToken);
        Task<bool>? pending = null;
        try
        {
            for (long index = 0; ; index++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                // The chunk comes first, so that no task is read that has no place.
                _chunk ??= await _free.ReadAsync(cancellationToken).ConfigureAwait(false);

                var next = tasks.MoveNextAsync();
                bool isThere;
                if (next.IsCompleted)
                {
                    isThere = await next.ConfigureAwait(false);
                }
                else
                {
                    pending = next.AsTask();
                    if (_chunk.Count > 0 && !await EndsWithinAsync(pending, _options.MaxWait, cancellationToken).ConfigureAwait(false))
                    {
                        await HandOnAsync().ConfigureAwait(false);
                    }
                    if (!await EndsWithinAsync(pending, Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false))
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                    }
                    isThere = await pending.ConfigureAwait(false);
                    pending = null;
                }

                if (!isThere) return;
                var task = tasks.Current
                    ?? throw new ArgumentException($"The task at index {index} of the source is null.", nameof(tasks));
                _counts.TaskRead();
                _chunk ??= await _free.ReadAsync(CancellationToken.None).ConfigureAwait(false);
                if (Take(task) is { } invalid) await _outcomes.WriteAsync([invalid], CancellationToken.None).ConfigureAwait(false);
                else if (_overflow > 0) await OverflowAsync(task).ConfigureAwait(false);
                if (_chunk.Count >= _options.MaxTasksPerRequest) await HandOnAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            // An enumerator must not be disposed while it is moving: a source that ignores cancellation is disposed when its move
            // completes.
            if (pending is { IsCompleted: false })
            {
                _ = pending.ContinueWith(
                    static (_, state) => ((IAsyncEnumerator<IBatchTask?>)state!).DisposeAsync().AsTask(), tasks, TaskScheduler.Default);
            }
            else await tasks.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task<bool> EndsWithinAsync(Task task, TimeSpan time, CancellationToken cancellationToken)
    {
        if (task.IsCompleted) return true;
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
        var chunk = _chunk!;
        _id = "";
        _overflow = 0;
        try
        {
            _id = task.TaskId ?? "";
            var length = chunk.Write(task);
            TaskChecks.BodySize(length + TaskChunk.Prefix.Length + TaskChunk.Suffix.Length);
            if (chunk.Fits) chunk.Keep(task, _id, length);
            else _overflow = length;
            return null;
        }
        catch (Exception exception)
        {
            // An exception of the user's code is the outcome of this task alone.
            chunk.Drop();
            _counts.Outcomes(0, 1);
            return new(task, _id, TaskOutcomeStatus.Failed) { Exception = exception };
        }
    }

    /// <summary>Starts the next chunk with the task that does not fit into this one.</summary>
    private async Task OverflowAsync(IBatchTask task)
    {
        var next = await _free.ReadAsync(CancellationToken.None).ConfigureAwait(false);
        _chunk!.MoveTo(next, task, _id, _overflow);
        await HandOnAsync().ConfigureAwait(false);
        _chunk = next;
    }

    /// <summary>Hands the chunk on to be sent, except for tasks whose ids were seen before.</summary>
    private async Task HandOnAsync()
    {
        var chunk = _chunk!;
        _chunk = null;
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
        _chunks.TryWrite(chunk);
    }

    private static TaskValidationException Duplicate(string id) =>
        new(IdRule, "id", $"\"{id}\" is also the id of an earlier task of this source. Ids must be unique in a job, ignoring case.");
}
