using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Local.Files;
using TaskGen.Local.Jobs;

namespace TaskGen.Local.Scheduling;

/// <summary>Keeps the files of completed tasks for their <c>retentionTime</c>, and deletes them afterwards.</summary>
internal sealed class FileRetention : IAsyncDisposable
{
    public static readonly TimeSpan DefaultTime = TimeSpan.FromDays(7);
    private static readonly TimeSpan MaxTimerDelay = TimeSpan.FromDays(20);

    private readonly PriorityQueue<LocalTask, DateTimeOffset> _retained = new();
    private readonly string _trash;
    private readonly Lock _lock;
    private readonly BackgroundWork _work;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;

    public FileRetention(string root, Lock stateLock, BackgroundWork work, TimeProvider time)
    {
        (_lock, _work, _time) = (stateLock, work, time);
        _trash = Directory.CreateDirectory(Path.Combine(root, "trash")).FullName;
        _timer = time.CreateTimer(
            static state => ((FileRetention)state!).DeleteExpired(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Keeps a completed task's files from now on. Called under the lock.</summary>
    public void Retain(LocalTask task)
    {
        var (time, now) = (RetentionTime(task), _time.GetUtcNow());
        if (time >= DateTimeOffset.MaxValue - now) return;
        _retained.Enqueue(task, now + time);
        StartTimer();
    }

    /// <summary>Moves a task's files out of the way and deletes them in the background. Called under the lock.</summary>
    public void Delete(LocalTask task)
    {
        foreach (var directory in task.Directories)
        {
            var trash = Path.Combine(_trash, Guid.NewGuid().ToString("N"));
            if (directory.MoveTo(trash)) _work.Add(Task.Run(() => DirectoryTree.Delete(trash)));
            else _work.Add(Task.Run(directory.Delete));
        }

        (task.Nodes, task.Directories) = ([], []);
    }

    /// <summary>Deletes a directory in the background.</summary>
    public void Delete(string path)
    {
        if (Directory.Exists(path)) _work.Add(Task.Run(() => DirectoryTree.Delete(path)));
    }

    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private static TimeSpan RetentionTime(LocalTask task) => task.Definition.Constraints?.RetentionTime ?? DefaultTime;

    private void StartTimer()
    {
        if (!_retained.TryPeek(out _, out var due)) return;
        var delay = due - _time.GetUtcNow();
        _timer.Change(delay < TimeSpan.Zero ? TimeSpan.Zero : delay > MaxTimerDelay ? MaxTimerDelay : delay, Timeout.InfiniteTimeSpan);
    }

    private void DeleteExpired()
    {
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            while (_retained.TryPeek(out var task, out var due) && due <= now)
            {
                _retained.Dequeue();

                // The time of a reactivated task starts again when it completes again.
                if (task is { State: TaskState.Completed, IsDeleted: false } && task.Execution?.EndTime + RetentionTime(task) <= now)
                {
                    Delete(task);
                }
            }

            StartTimer();
        }
    }
}
