using System;
using System.Diagnostics;
using TaskGen.Client.Diagnostics;

namespace TaskGen.Client;

/// <summary>What became of one task of many.</summary>
[DebuggerDisplay("{TaskId,nq}: {Status}")]
public sealed class TaskOutcome
{
    /// <summary>Makes an outcome; users' tests may want one.</summary>
    /// <param name="task">The task.</param>
    /// <param name="taskId">Its id.</param>
    /// <param name="status">What became of it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="task"/> or <paramref name="taskId"/> is null.</exception>
    public TaskOutcome(IBatchTask task, string taskId, TaskOutcomeStatus status)
    {
        Task = task ?? throw new ArgumentNullException(nameof(task));
        TaskId = taskId ?? throw new ArgumentNullException(nameof(taskId));
        Status = status;
    }

    /// <summary>The task, as the source gave it.</summary>
    public IBatchTask Task { get; }

    /// <summary>The task's id; empty where the task could not say it.</summary>
    public string TaskId { get; }

    /// <summary>Whether the service has the task.</summary>
    public TaskOutcomeStatus Status { get; }

    /// <summary>What the service answered for this task, or for its request as a whole; null where it has the task, or gave no such answer.</summary>
    public BatchError? Error { get; init; }

    /// <summary>
    /// Why the task failed, where <see cref="Error"/> doesn't say it for this task alone: <see cref="TaskValidationException"/> (it was never sent),
    /// <see cref="BatchRequestException"/> (its request was refused as a whole, or got no answer), <see cref="OperationCanceledException"/>, or what the
    /// task itself threw while it was serialized.
    /// </summary>
    public Exception? Exception { get; init; }

    /// <summary>In how many requests the task went out; 0 where it never did.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether an answer was lost and a later request found the task there (<c>TaskExists</c>).</summary>
    public bool AddedByEarlierAttempt { get; init; }

    /// <summary>Whether the service may have the task although <see cref="Status"/> is <see cref="TaskOutcomeStatus.Failed"/>: it could not be learned.</summary>
    public bool MayHaveBeenAdded { get; init; }

    /// <summary>The id, the status, and why.</summary>
    public override string ToString() => $"{TaskId}: {Status}. {Exception?.Message ?? (Error is null ? "" : ErrorText.Of(Error))}".TrimEnd(' ', '.');
}
