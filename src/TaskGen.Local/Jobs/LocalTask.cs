using System;
using System.Collections.Generic;
using System.Globalization;
using TaskGen.Local.Scheduling;
using TaskGen.Local.Service;

namespace TaskGen.Local.Jobs;

/// <summary>A task of a job. Used under the lock of <see cref="JobStore"/>.</summary>
internal sealed class LocalTask
{
    private int _version;

    public LocalTask(LocalJob job, TaskAddParameter definition, byte[] body, DateTimeOffset now, long number)
    {
        Job = job;
        Definition = definition;
        Body = body;
        Number = number;
        DirectoryName = job.WasDeleted(Id) || IsOfNodeTask(job.Definition, Id)
            ? string.Create(CultureInfo.InvariantCulture, $"{Id}.{number}")
            : Id;
        CreationTime = StateTransitionTime = LastModified = now;
    }

    public LocalJob Job { get; }

    public TaskAddParameter Definition { get; private set; }

    /// <summary>Gets the body of the request that added the task.</summary>
    public byte[] Body { get; }

    /// <summary>Gets its position in the order in which jobs and tasks were added.</summary>
    public long Number { get; }

    public string Id => Definition.Id!;

    /// <summary>
    /// Gets the name of its directory on nodes. A task with the id of a deleted one has another, and so has one with the default id of the
    /// job preparation or job release task.
    /// </summary>
    public string DirectoryName { get; }

    public int RequiredSlots => Definition.RequiredSlots ?? 1;

    /// <summary>Gets the maximum number of retries. A task without constraints has that of its job.</summary>
    public int MaxRetryCount =>
        (Definition.Constraints is { } own ? own.MaxTaskRetryCount : Job.Definition.Constraints?.MaxTaskRetryCount) ?? 0;

    public int Instances => Definition.MultiInstanceSettings is { } settings ? settings.NumberOfInstances ?? 1 : 1;

    public DateTimeOffset CreationTime { get; }

    public DateTimeOffset LastModified { get; private set; }

    public string ETag => "0x" + ((Number << 20) + _version).ToString("X15", CultureInfo.InvariantCulture);

    public TaskState State { get; private set; }

    public DateTimeOffset StateTransitionTime { get; private set; }

    public TaskState? PreviousState { get; private set; }

    public DateTimeOffset? PreviousStateTransitionTime { get; private set; }

    public TaskExecution? Execution { get; set; }

    /// <summary>Gets or sets the number of dependencies, ids and ranges, that are not satisfied.</summary>
    public int OpenDependencies { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>Gets or sets how often it was skipped because it did not fit on the nodes.</summary>
    public int TimesSkipped { get; set; }

    /// <summary>Gets or sets the current run.</summary>
    public TaskRun? Run { get; set; }

    /// <summary>Gets or sets the nodes of its last run; the node of the primary is the first.</summary>
    public IReadOnlyList<LocalNode> Nodes { get; set; } = [];

    /// <summary>Gets or sets the directories of its last run; the directory of the primary is the first.</summary>
    public IReadOnlyList<TaskDirectory> Directories { get; set; } = [];

    /// <summary>Gets or sets the exit code of the coordination command on each node.</summary>
    public IReadOnlyList<int?> SubtaskExitCodes { get; set; } = [];

    // The directories of these tasks have their default ids as names, whatever their ids are.
    private static bool IsOfNodeTask(JobAddParameter job, string id) =>
        (job.JobPreparationTask is not null && string.Equals(id, JobPreparationTask.DefaultId, StringComparison.OrdinalIgnoreCase))
        || (job.JobReleaseTask is not null && string.Equals(id, JobReleaseTask.DefaultId, StringComparison.OrdinalIgnoreCase));

    public void MoveTo(TaskState state, DateTimeOffset now)
    {
        if (state == State) return;
        PreviousState = State;
        PreviousStateTransitionTime = StateTransitionTime;
        State = state;
        StateTransitionTime = now;
        Touch(now);
    }

    public void Change(TaskAddParameter definition, DateTimeOffset now)
    {
        Definition = definition;
        Touch(now);
    }

    public void Touch(DateTimeOffset now)
    {
        LastModified = now;
        _version++;
    }
}
