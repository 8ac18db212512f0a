using System;
using System.Diagnostics;
using TaskGen.Client.Diagnostics;
using TaskGen.Validation;

namespace TaskGen.Client;

/// <summary>Represents the outcome of adding one of many tasks.</summary>
[DebuggerDisplay("{TaskId,nq}: {Status}")]
public sealed class TaskOutcome
{
    /// <summary>Initializes a new instance of the <see cref="TaskOutcome"/> class, for use in tests.</summary>
    /// <param name="task">The task.</param>
    /// <param name="taskId">The identifier of the task.</param>
    /// <param name="status">The status of the task.</param>
    /// <exception cref="ArgumentNullException"><paramref name="task"/> or <paramref name="taskId"/> is null.</exception>
    public TaskOutcome(IBatchTask task, string taskId, TaskOutcomeStatus status)
    {
        Task = task ?? throw new ArgumentNullException(nameof(task));
        TaskId = taskId ?? throw new ArgumentNullException(nameof(taskId));
        Status = status;
    }

    /// <summary>Gets the task that the source returned.</summary>
    public IBatchTask Task { get; }

    /// <summary>Gets the identifier of the task; empty if reading it threw an exception.</summary>
    public string TaskId { get; }

    /// <summary>Gets the status of the task.</summary>
    public TaskOutcomeStatus Status { get; }

    /// <summary>Gets the error that the service returned for this task or for its whole request; null if there is none.</summary>
    public BatchError? Error { get; init; }

    /// <summary>
    /// Gets the exception that caused the task to fail: <see cref="TaskValidationException"/> (the task was never sent),
    /// <see cref="BatchRequestException"/> (its request was rejected as a whole, or the response was missing or invalid),
    /// <see cref="OperationCanceledException"/>, or what the task threw while it was serialized. Null where <see cref="Error"/> is the
    /// service's response to this task alone. At least one of the two is set where <see cref="Status"/> is
    /// <see cref="TaskOutcomeStatus.Failed"/>.
    /// </summary>
    public Exception? Exception { get; init; }

    /// <summary>Gets the number of attempts to send the task; 0 where it was never sent.</summary>
    public int Attempts { get; init; }

    /// <summary>
    /// Gets a value indicating whether a response was lost and a later attempt found that the task had been added (<c>TaskExists</c>).
    /// </summary>
    public bool AddedByEarlierAttempt { get; init; }

    /// <summary>
    /// Gets a value indicating whether the service may have the task although <see cref="Status"/> is
    /// <see cref="TaskOutcomeStatus.Failed"/>, because no response was conclusive.
    /// </summary>
    public bool MayHaveBeenAdded { get; init; }

    /// <summary>Returns the identifier, the status, and the reason.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{DisplayText.Value(TaskId)}: {Status}. {Exception?.Message ?? (Error is null ? "" : ErrorFormatter.Summary(Error))}".TrimEnd(' ', '.');
}
