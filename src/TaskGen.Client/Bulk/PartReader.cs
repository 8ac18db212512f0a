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
    private string _id = "";
    private int _overflow;

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
            if (_part is { Count: > 0 }) await HandOnAsync().ConfigureAwait(false);
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
                    if (_part.Count > 0 && !await EndsWithinAsync(pending, _options.MaxWait, cancellationToken).ConfigureAwait(false)) await HandOnAsync().ConfigureAwait(false);
                    if (!await EndsWithinAsync(pending, Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false)) cancellationToken.ThrowIfCancellationRequested();
                    isThere = await pending.ConfigureAwait(false);
                    pending = null;
                }

                if (!isThere) return;
                var task = tasks.Current ?? throw new ArgumentException($"The source's task at index {index} is null: every element must be a task.", nameof(tasks));
                _counts.TaskRead();
                _part ??= await _free.ReadAsync(CancellationToken.None).ConfigureAwait(false);
                if (Take(task) is { } refused) await _outcomes.WriteAsync([refused], CancellationToken.None).ConfigureAwait(false);
                else if (_overflow > 0) await OverflowAsync(task).ConfigureAwait(false);
                if (_part.Count >= _options.MaxTasksPerRequest) await HandOnAsync().ConfigureAwait(false);
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

    /// <summary>Puts a task into the part. Where it doesn't fit, it is left behind the part's tasks, and <see cref="_overflow"/> says how long it is.</summary>
    /// <returns>The outcome of a task that can't be sent.</returns>
    private TaskOutcome? Take(IBatchTask task)
    {
        var part = _part!;
        _id = "";
        _overflow = 0;
        try
        {
            _id = task.TaskId ?? "";
            var length = part.Write(task);
            TaskChecks.BodySize(length + TaskPart.Prefix.Length + TaskPart.Suffix.Length);
            if (part.Fits) part.Keep(task, _id, length);
            else _overflow = length;
            return null;
        }
        catch (Exception exception)
        {
            // Whatever the user's own code throws is this task's outcome, and no other's.
            part.Drop();
            _counts.Outcomes(0, 1);
            return new(task, _id, TaskOutcomeStatus.Failed) { Exception = exception };
        }
    }

    /// <summary>Begins the next part with the task that no longer fits into this one.</summary>
    private async Task OverflowAsync(IBatchTask task)
    {
        var next = await _free.ReadAsync(CancellationToken.None).ConfigureAwait(false);
        _part!.MoveTo(next, task, _id, _overflow);
        await HandOnAsync().ConfigureAwait(false);
        _part = next;
    }

    /// <summary>Hands the part on to be sent, but for tasks whose ids were seen before.</summary>
    private async Task HandOnAsync()
    {
        var part = _part!;
        _part = null;
        var isNew = new bool[part.Count];
        if (_ids.Add(part.Entries, isNew) < isNew.Length)
        {
            var refused = new List<TaskOutcome>();
            for (var i = 0; i < isNew.Length; i++)
            {
                if (!isNew[i]) refused.Add(new(part[i].Task, part[i].Id, TaskOutcomeStatus.Failed) { Exception = Duplicate(part[i].Id) });
            }

            part.Reduce(isNew);
            _counts.Outcomes(0, refused.Count);
            await _outcomes.WriteAsync(refused, CancellationToken.None).ConfigureAwait(false);
        }

        part.Seal();
        _parts.TryWrite(part);
    }

    private static TaskValidationException Duplicate(string id) =>
        new(IdRule, "id", $"\"{id}\" is that of an earlier task of this source: ids are unique in a job without regard to case. Give the task another.");
}
