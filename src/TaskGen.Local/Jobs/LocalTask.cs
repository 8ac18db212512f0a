using System;
using System.Collections.Generic;
using System.Globalization;
using TaskGen.Local.Scheduling;

namespace TaskGen.Local.Jobs;

/// <summary>A task of a job. Whoever reads or changes it holds the <see cref="JobStore"/>'s lock.</summary>
internal sealed class LocalTask
{
    private int _version;

    public LocalTask(LocalJob job, TaskAddParameter definition, byte[] body, DateTimeOffset now, long number)
    {
        Job = job;
        Definition = definition;
        Body = body;
        Number = number;
        CreationTime = StateTransitionTime = LastModified = now;
    }

    public LocalJob Job { get; }

    public TaskAddParameter Definition { get; }

    /// <summary>The body that it was added with.</summary>
    public byte[] Body { get; }

    /// <summary>Its place in the order in which tasks were added.</summary>
    public long Number { get; }

    public string Id => Definition.Id!;

    public int RequiredSlots => Definition.RequiredSlots ?? 1;

    public int Instances => Definition.MultiInstanceSettings is { } settings ? settings.NumberOfInstances ?? 1 : 1;

    public DateTimeOffset CreationTime { get; }

    public DateTimeOffset LastModified { get; private set; }

    public string ETag => "0x" + ((Number << 20) + _version).ToString("X15", CultureInfo.InvariantCulture);

    public TaskState State { get; private set; }

    public DateTimeOffset StateTransitionTime { get; private set; }

    public TaskState? PreviousState { get; private set; }

    public DateTimeOffset? PreviousStateTransitionTime { get; private set; }

    public TaskExecution? Execution { get; set; }

    /// <summary>What it still waits for: ids, and ranges of ids.</summary>
    public int OpenDependencies { get; set; }

    /// <summary>Whether what it depends on failed, so that it never runs.</summary>
    public bool IsBlocked { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>How often others were started past it, since it found no room.</summary>
    public int TimesSkipped { get; set; }

    /// <summary>The run under way.</summary>
    public TaskRun? Run { get; set; }

    /// <summary>The nodes of its last run, the primary's first.</summary>
    public IReadOnlyList<LocalNode> Nodes { get; set; } = [];

    /// <summary>Where its last run's files are, the primary's first.</summary>
    public IReadOnlyList<TaskDirectory> Directories { get; set; } = [];

    /// <summary>How the coordination command ended on each of them.</summary>
    public IReadOnlyList<int?> SubtaskExitCodes { get; set; } = [];

    public void MoveTo(TaskState state, DateTimeOffset now)
    {
        if (state == State) return;
        PreviousState = State;
        PreviousStateTransitionTime = StateTransitionTime;
        State = state;
        StateTransitionTime = now;
        Touch(now);
    }

    public void Touch(DateTimeOffset now)
    {
        LastModified = now;
        _version++;
    }
}
