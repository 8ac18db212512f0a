using System;
using System.Collections.Generic;
using System.Globalization;
using TaskGen.Local.Scheduling;
using TaskGen.Local.Service;

namespace TaskGen.Local.Jobs;

/// <summary>A job. Used under the lock of <see cref="Scheduling.JobStore"/>.</summary>
internal sealed class LocalJob
{
    /// <summary>The id of the pool of jobs that specify an automatic pool.</summary>
    public const string DefaultPoolId = "local";

    private readonly Dictionary<string, LocalTask> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<LocalTask> _tasks = [];
    private readonly HashSet<string> _deletedIds = new(StringComparer.OrdinalIgnoreCase);
    private int _version;

    public LocalJob(JobAddParameter definition, string directoryName, DateTimeOffset now, long number)
    {
        DirectoryName = directoryName;
        Definition = definition;
        Number = number;
        CreationTime = StateTransitionTime = LastModified = now;
        OnTaskFailure = string.Equals(definition.OnTaskFailure, JobValidator.PerformExitOptions, StringComparison.OrdinalIgnoreCase)
            ? OnTaskFailure.PerformExitOptionsJobAction
            : OnTaskFailure.NoAction;
    }

    public JobAddParameter Definition { get; private set; }

    public long Number { get; }

    public string Id => Definition.Id!;

    /// <summary>Gets the id of the pool that the job names. All pools have the same nodes.</summary>
    public string PoolId => Definition.PoolInfo?.PoolId ?? DefaultPoolId;

    /// <summary>Gets the name of its directory on nodes. A job with the id of a deleted one has another.</summary>
    public string DirectoryName { get; }

    public bool UsesTaskDependencies => Definition.UsesTaskDependencies ?? false;

    public OnTaskFailure OnTaskFailure { get; }

    public DateTimeOffset CreationTime { get; }

    public DateTimeOffset LastModified { get; private set; }

    public string ETag => "0x" + ((Number << 20) + _version).ToString("X15", CultureInfo.InvariantCulture);

    public JobState State { get; private set; }

    public DateTimeOffset StateTransitionTime { get; private set; }

    public DateTimeOffset? EndTime { get; private set; }

    public string? TerminateReason { get; private set; }

    public bool IsDeleted { get; set; }

    /// <summary>Gets the tasks, in the order in which they were added.</summary>
    public IReadOnlyList<LocalTask> Tasks => _tasks;

    /// <summary>Gets the nodes that were prepared for the job.</summary>
    public Dictionary<LocalNode, JobNodeState> NodeStates { get; } = [];

    /// <summary>Gets or sets a value indicating whether its job release tasks run.</summary>
    public bool IsReleasing { get; set; }

    public DependencyTracker Dependencies { get; } = new();

    /// <summary>Gets or sets the number of tasks that are not completed.</summary>
    public int OpenTasks { get; set; }

    /// <summary>Gets or sets the number of tasks that run.</summary>
    public int RunningTasks { get; set; }

    public bool AcceptsTasks => State is JobState.Active or JobState.Disabled;

    public LocalTask? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Returns whether a task of this id was deleted. Its directory can still be in use.</summary>
    public bool WasDeleted(string id) => _deletedIds.Contains(id);

    public void Add(LocalTask task)
    {
        _byId.Add(task.Id, task);
        _tasks.Add(task);
        OpenTasks++;
    }

    public void Remove(LocalTask task)
    {
        _byId.Remove(task.Id);
        _deletedIds.Add(task.Id);
        _tasks.RemoveAt(IndexAfter(task.Number - 1));
        if (task.State != TaskState.Completed) OpenTasks--;
    }

    /// <summary>Returns the index of the first task whose number is greater than <paramref name="number"/>.</summary>
    public int IndexAfter(long number)
    {
        int low = 0, high = _tasks.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tasks[middle].Number <= number) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Gets whether the job terminates when all its tasks are completed.</summary>
    public bool TerminatesWithTasks =>
        string.Equals(Definition.OnAllTasksComplete, JobValidator.TerminateJob, StringComparison.OrdinalIgnoreCase);

    public void Change(JobAddParameter definition, DateTimeOffset now)
    {
        Definition = definition;
        LastModified = now;
        _version++;
    }

    public void MoveTo(JobState state, DateTimeOffset now, string? reason = null)
    {
        if (state == State) return;
        State = state;
        StateTransitionTime = LastModified = now;
        _version++;
        TerminateReason = reason ?? TerminateReason;
        if (state == JobState.Completed) EndTime = now;
    }
}
