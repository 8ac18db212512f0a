using System;
using System.Diagnostics;

namespace TaskGen.Client;

/// <summary>Represents a task that has completed.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class CompletedTask
{
    /// <summary>Initializes a new instance of the <see cref="CompletedTask"/> class, for use in tests.</summary>
    /// <param name="taskId">The identifier of the task.</param>
    /// <param name="isSuccess">Whether the task succeeded.</param>
    /// <exception cref="ArgumentNullException"><paramref name="taskId"/> is null.</exception>
    public CompletedTask(string taskId, bool isSuccess)
    {
        TaskId = taskId ?? throw new ArgumentNullException(nameof(taskId));
        IsSuccess = isSuccess;
    }

    /// <summary>Gets the identifier of the task. REST: <c>id</c>.</summary>
    public string TaskId { get; }

    /// <summary>Gets a value indicating whether the task succeeded. REST: <c>executionInfo.result</c>.</summary>
    public bool IsSuccess { get; }

    /// <summary>
    /// Gets the exit code of the task's program; null if it never ran or did not end. REST: <c>executionInfo.exitCode</c>.
    /// </summary>
    public int? ExitCode { get; init; }

    /// <summary>Gets the reason why the task failed; null if it succeeded. REST: <c>executionInfo.failureInfo</c>.</summary>
    public TaskFailureInformation? FailureInfo { get; init; }

    /// <summary>
    /// Gets the time when the last run of the task started; null if it never ran. REST: <c>executionInfo.startTime</c>.
    /// </summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>Gets the time when the task completed. REST: <c>executionInfo.endTime</c>.</summary>
    public DateTimeOffset? EndTime { get; init; }

    /// <summary>Gets the number of times that the task was run again after a failure. REST: <c>executionInfo.retryCount</c>.</summary>
    public int RetryCount { get; init; }

    /// <summary>
    /// Gets the number of times that the service moved the task to another node. REST: <c>executionInfo.requeueCount</c>.
    /// </summary>
    public int RequeueCount { get; init; }

    /// <summary>Gets the duration of the last run; null if the task never ran.</summary>
    public TimeSpan? Duration => EndTime - StartTime;

    /// <summary>Returns the identifier and the result.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        TaskId + (IsSuccess ? ": succeeded" : ": failed")
        + (ExitCode is { } code ? FormattableString.Invariant($" with exit code {code}") : "")
        + (FailureInfo is { } failure ? $" ({failure})" : "");
}
