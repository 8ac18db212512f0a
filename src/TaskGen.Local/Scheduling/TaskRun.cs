using System.Collections.Generic;
using System.Threading;
using TaskGen.Local.Jobs;

namespace TaskGen.Local.Scheduling;

/// <summary>One run of a task, on a node or, for a multi-instance task, on several.</summary>
internal sealed class TaskRun
{
    // Neither holds a handle: nothing needs to be disposed of.
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abandon = new();
    private int _reason;

    public TaskRun(LocalTask task, IReadOnlyList<LocalNode> nodes, IReadOnlyList<TaskDirectory> directories, IReadOnlyList<TaskDirectory> formerDirectories)
    {
        Task = task;
        Nodes = nodes;
        Directories = directories;
        FormerDirectories = formerDirectories;
    }

    public LocalTask Task { get; }

    /// <summary>The nodes, the primary's first.</summary>
    public IReadOnlyList<LocalNode> Nodes { get; }

    /// <summary>The task's directory on each node.</summary>
    public IReadOnlyList<TaskDirectory> Directories { get; }

    /// <summary>Where an earlier run of the task left files that this one doesn't find.</summary>
    public IReadOnlyList<TaskDirectory> FormerDirectories { get; }

    /// <summary>How the coordination command ended on each node.</summary>
    public IReadOnlyList<int?> SubtaskExitCodes { get; set; } = [];

    /// <summary>Its programs are to end.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>Nobody waits for its output any more.</summary>
    public CancellationToken Abandoned => _abandon.Token;

    public StopReason Reason => (StopReason)Volatile.Read(ref _reason);

    /// <summary>Ends the run; the first reason counts.</summary>
    public void Stop(StopReason reason)
    {
        Interlocked.CompareExchange(ref _reason, (int)reason, (int)StopReason.None);

        // Not here: what is done on cancellation need not know whose lock is held.
        ThreadPool.UnsafeQueueUserWorkItem(static stop => stop.Cancel(), _stop, preferLocal: false);
        if (reason is StopReason.Terminated or StopReason.Requeued or StopReason.Deleted)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static stop => stop.Cancel(), _abandon, preferLocal: false);
        }
    }
}
