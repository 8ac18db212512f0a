using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using TaskGen.Validation;

namespace TaskGen.Client.Bulk;

/// <summary>Reads the source and cuts it into parts by their real size, serializing each task once, where it is sent from.</summary>
internal sealed class PartReader
{
    /// <summary>The rule on what an id may be.</summary>
    private const string IdRule = "TG1003";

    private readonly IAsyncEnumerable<IBatchTask?> _tasks;
    private readonly AddTasksOptions _options;
    private readonly BulkCounts _counts;
    private readonly ChannelReader<TaskPart> _free;
    private readonly ChannelWriter<TaskPart> _parts;
    private readonly ChannelWriter<IReadOnlyList<TaskOutcome>> _outcomes;
    private readonly TaskIdSet _ids = new();
    private TaskPart? _part;

    public PartReader(
        IAsyncEnumerable<IBatchTask?> tasks,
        AddTasksOptions options,
        BulkCounts counts,
        ChannelReader<TaskPart> free,
        ChannelWriter<TaskPart> parts,
        ChannelWriter<IReadOnlyList<TaskOutcome>> outcomes)
    {
        _tasks = tasks;
        _options = options;
        _counts = counts;
        _free = free;
        _parts = parts;
        _outcomes = outcomes;
    }

    /// <summary>Reads to the end. Whatever ends it, each task that was read is in a part that was handed on, or has its outcome.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReadSourceAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (_part is { Count: > 0 }) HandOn();
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
                // Room first: a source is never read for a task that can't be taken up.
                _part ??= await _free.ReadAsync(cancellationToken).ConfigureAwait(false);

                var next = tasks.MoveNextAsync();
                bool isThere;
                if (next.IsCompleted)
                {
                    isThere = await next.ConfigureAwait(false);
                }
                else
                {
                    pending = next.AsTask();
                    if (_part.Count > 0 && !await EndsWithinAsync(pending, _options.MaxWait, cancellationToken).ConfigureAwait(false)) HandOn();
                    if (!await EndsWithinAsync(pending, Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false)) cancellationToken.ThrowIfCancellationRequested();
                    isThere = await pending.ConfigureAwait(false);
                    pending = null;
                }

                if (!isThere) return;
                var task = tasks.Current ?? throw new ArgumentException($"The source's task at index {index} is null: every element must be a task.", nameof(tasks));
                _counts.TaskRead();
                _part ??= await _free.ReadAsync(CancellationToken.None).ConfigureAwait(false);
                await TakeAsync(task).ConfigureAwait(false);
            }
        }
        finally
        {
            // A source that ignores cancellation is let go once it has answered: it may not be disposed before.
            if (pending is { IsCompleted: false }) _ = pending.ContinueWith(static (_, state) => ((IAsyncEnumerator<IBatchTask?>)state!).DisposeAsync().AsTask(), tasks, TaskScheduler.Default);
            else await tasks.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task<bool> EndsWithinAsync(Task task, TimeSpan time, CancellationToken cancellationToken)
    {
        if (task.IsCompleted) return true;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(task, Task.Delay(time, end.Token)).ConfigureAwait(false);
        end.Cancel();
        return ReferenceEquals(first, task);
    }

    /// <summary>Puts a task into the part, and hands the part on when it is full.</summary>
    private async Task TakeAsync(IBatchTask task)
    {
        var part = _part!;
        var id = "";
        int length;
        try
        {
            id = task.TaskId ?? "";
            length = part.Write(task);
            TaskChecks.BodySize(length + TaskPart.Prefix.Length + TaskPart.Suffix.Length);
            if (!_ids.Add(id))
            {
                throw new TaskValidationException(
                    IdRule, "id", $"\"{id}\" is that of an earlier task of this source: ids are unique in a job without regard to case. Give the task another.");
            }
        }
        catch (Exception exception)
        {
            // Whatever the user's own code throws is this task's outcome, and no other's.
            part.Drop();
            _counts.Outcomes(0, 1);
            await _outcomes.WriteAsync([new(task, id, TaskOutcomeStatus.Failed) { Exception = exception }]).ConfigureAwait(false);
            return;
        }

        if (part.Fits)
        {
            part.Keep(task, id, length);
        }
        else
        {
            var next = await _free.ReadAsync(CancellationToken.None).ConfigureAwait(false);
            part.MoveTo(next, task, id, length);
            HandOn();
            _part = part = next;
        }

        if (part.Count >= _options.MaxTasksPerRequest || !part.Fits) HandOn();
    }

    private void HandOn()
    {
        _part!.Seal();
        _parts.TryWrite(_part);
        _part = null;
    }
}
