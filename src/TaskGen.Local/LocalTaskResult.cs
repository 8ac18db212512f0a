using System.Diagnostics;
using TaskGen.Client;

namespace TaskGen.Local;

/// <summary>Represents the result of a task that <see cref="LocalBatchJob"/> ran.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class LocalTaskResult
{
    internal LocalTaskResult(TaskOutcome outcome, CompletedTask? completed, string standardOutput, string standardError)
    {
        (Outcome, Completed, StandardOutput, StandardError) = (outcome, completed, standardOutput, standardError);
    }

    /// <summary>Gets the identifier of the task.</summary>
    public string TaskId => Outcome.TaskId;

    /// <summary>Gets the outcome of adding the task.</summary>
    public TaskOutcome Outcome { get; }

    /// <summary>
    /// Gets the completed task; null if it was not added or did not run, for example because a task that it depends on failed.
    /// </summary>
    public CompletedTask? Completed { get; }

    /// <summary>Gets a value indicating whether the task was added, ran, and succeeded.</summary>
    public bool IsSuccess => Completed is { IsSuccess: true };

    /// <summary>Gets the exit code of the task's program; null if it did not run.</summary>
    public int? ExitCode => Completed?.ExitCode;

    /// <summary>Gets the standard output of the task's program: the text of <c>stdout.txt</c>, read as UTF-8.</summary>
    public string StandardOutput { get; }

    /// <summary>Gets the standard error of the task's program: the text of <c>stderr.txt</c>, read as UTF-8.</summary>
    public string StandardError { get; }

    /// <summary>Returns the result and the standard error.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        (Completed?.ToString() ?? Outcome.ToString()) + (StandardError.Length == 0 ? "" : "\n" + StandardError);
}
