using System.Collections.Generic;
using System.Threading;
using TaskGen.Local.Jobs;

namespace TaskGen.Local.Scheduling;

/// <summary>One run of a task, on a node or, for a multi-instance task, on several.</summary>
internal sealed class TaskRun
{
    // Neither source holds a handle, so they are not disposed.
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abandon = new();
    private int _reason;

    public TaskRun(
        LocalTask task,
        IReadOnlyList<LocalNode> nodes,
        IReadOnlyList<TaskDirectory> directories,
        IReadOnlyList<TaskDirectory> formerDirectories)
    {
        Task = task;
        Nodes = nodes;
        Directories = directories;
        FormerDirectories = formerDirectories;
    }

    public LocalTask Task { get; }

    /// <summary>Gets the nodes; the node of the primary is the first.</summary>
    public IReadOnlyList<LocalNode> Nodes { get; }

    /// <summary>Gets the directory of the task on each node.</summary>
    public IReadOnlyList<TaskDirectory> Directories { get; }

    /// <summary>Gets the directories of an earlier run on other nodes.</summary>
    public IReadOnlyList<TaskDirectory> FormerDirectories { get; }

    /// <summary>Gets or sets the exit code of the coordination command on each node.</summary>
    public IReadOnlyList<int?> SubtaskExitCodes { get; set; } = [];

    /// <summary>Gets a token that is canceled when the programs must end.</summary>
    public CancellationToken Stopped => _stop.Token;

    /// <summary>Gets a token that is canceled when the output files are not needed.</summary>
    public CancellationToken Abandoned => _abandon.Token;

    public StopReason Reason => (StopReason)Volatile.Read(ref _reason);

    /// <summary>Stops the run. The first reason is kept.</summary>
    public void Stop(StopReason reason)
    {
        Interlocked.CompareExchange(ref _reason, (int)reason, (int)StopReason.None);

        // The caller holds the lock, which the callbacks of the tokens must not depend on.
        ThreadPool.UnsafeQueueUserWorkItem(static stop => stop.Cancel(), _stop, preferLocal: false);
        if (reason is StopReason.Terminated or StopReason.Requeued or StopReason.Deleted)
        {
            ThreadPool.UnsafeQueueUserWorkItem(static stop => stop.Cancel(), _abandon, preferLocal: false);
        }
    }
}
