using System;
using TaskGen.Validation;

namespace TaskGen.Client;

/// <summary>Options for creating a job.</summary>
public sealed class CreateJobOptions
{
    private const int MaxPriority = 1000;

    private string? _displayName;
    private int? _priority;

    /// <summary>Gets or sets the display name. Allowed: at most 1,024 characters. Default: none. REST: <c>displayName</c>.</summary>
    /// <exception cref="ArgumentException">The value has more than 1,024 characters.</exception>
    public string? DisplayName
    {
        get => _displayName;
        set => _displayName = value is null || CharacterCount.Of(value.AsSpan()) <= Limits.DisplayNameLength
            ? value
            : throw new ArgumentException(
                $"The display name has {CharacterCount.Of(value.AsSpan())} characters; the maximum is {Limits.DisplayNameLength}.",
                nameof(value));
    }

    /// <summary>
    /// Gets or sets the priority of the job; jobs with a higher number are scheduled first. Allowed: -1000 to 1000. Default: 0. REST:
    /// <c>priority</c>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below -1000 or above 1000.</exception>
    public int? Priority
    {
        get => _priority;
        set => _priority = value is null or (>= -MaxPriority and <= MaxPriority)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Priority must be between -1000 and 1000.");
    }

    /// <summary>
    /// Gets or sets a value indicating whether tasks of the job may depend on each other. The service rejects tasks with dependencies
    /// otherwise. Default: false. REST: <c>usesTaskDependencies</c>.
    /// </summary>
    public bool UsesTaskDependencies { get; set; }

    /// <summary>
    /// Gets or sets what happens when a task fails. Job actions in exit conditions require
    /// <see cref="OnTaskFailure.PerformExitOptionsJobAction"/>. Default: <see cref="OnTaskFailure.NoAction"/>. REST: <c>onTaskFailure</c>.
    /// </summary>
    public OnTaskFailure? OnTaskFailure { get; set; }

    /// <summary>
    /// Gets or sets what happens when all tasks have completed. <see cref="OnAllTasksComplete.TerminateJob"/> ends a job that has no tasks
    /// yet: to end the job later, call <see cref="BatchJobClient.CompleteJobWhenTasksFinishAsync"/> after the tasks were added. Default:
    /// <see cref="OnAllTasksComplete.NoAction"/>. REST: <c>onAllTasksComplete</c>.
    /// </summary>
    public OnAllTasksComplete? OnAllTasksComplete { get; set; }
}
