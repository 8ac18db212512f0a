using System;
using System.Globalization;
using TaskGen.Local.Service;

namespace TaskGen.Local.Jobs;

/// <summary>A job schedule. Used under the lock of <see cref="Scheduling.JobStore"/>.</summary>
internal sealed class LocalJobSchedule(JobScheduleParameter definition, DateTimeOffset now, long number)
{
    private int _version;
    private DateTimeOffset? _lastRunTime;
    private int _jobCount;

    public JobScheduleParameter Definition { get; private set; } = definition;

    public long Number { get; } = number;

    public string Id => Definition.Id!;

    public DateTimeOffset CreationTime { get; } = now;

    public DateTimeOffset LastModified { get; private set; } = now;

    public string ETag => "0x" + ((Number << 20) + _version).ToString("X15", CultureInfo.InvariantCulture);

    public JobScheduleState State { get; private set; }

    public DateTimeOffset StateTransitionTime { get; private set; } = now;

    public JobScheduleState? PreviousState { get; private set; }

    public DateTimeOffset? PreviousStateTransitionTime { get; private set; }

    public DateTimeOffset? EndTime { get; private set; }

    /// <summary>Gets the last job that was created, which may be deleted already.</summary>
    public string? RecentJobId { get; private set; }

    /// <summary>Gets or sets the job that has not ended. A schedule has at most one.</summary>
    public LocalJob? ActiveJob { get; set; }

    private Schedule Schedule => Definition.Schedule!;

    private DateTimeOffset FirstRunTime => Schedule.DoNotRunUntil > CreationTime ? Schedule.DoNotRunUntil.Value : CreationTime;

    /// <summary>Returns whether the schedule creates no further job, so that it is completed when its last job has ended.</summary>
    public bool HasEnded(DateTimeOffset time) =>
        time >= Schedule.DoNotRunAfter || (Schedule.RecurrenceInterval is null && !IsDue(time) && NextRunTime(time) is null);

    /// <summary>Returns whether the recurrence of a time has no job yet and its start window is open.</summary>
    public bool IsDue(DateTimeOffset time) =>
        RunTime(time) is { } run
        && run != _lastRunTime
        && !(time >= Schedule.DoNotRunAfter)
        && !(time - run > Schedule.StartWindow);

    /// <summary>Returns the first recurrence after a time.</summary>
    public DateTimeOffset? NextRunTime(DateTimeOffset time)
    {
        var next = RunTime(time) is not { } run ? FirstRunTime
            : Schedule.RecurrenceInterval is { } interval && interval < DateTimeOffset.MaxValue - run ? run + interval
            : (DateTimeOffset?)null;
        return next >= Schedule.DoNotRunAfter ? null : next;
    }

    /// <summary>Returns the id of the next job, which takes the recurrence of a time.</summary>
    public string Take(DateTimeOffset time)
    {
        _lastRunTime = RunTime(time);
        return RecentJobId = string.Create(CultureInfo.InvariantCulture, $"{Id}:job-{++_jobCount}");
    }

    public void Change(JobScheduleParameter definition, DateTimeOffset time)
    {
        Definition = definition;
        LastModified = time;
        _version++;
    }

    public void MoveTo(JobScheduleState state, DateTimeOffset time)
    {
        if (state == State) return;
        (PreviousState, PreviousStateTransitionTime) = (State, StateTransitionTime);
        (State, StateTransitionTime, LastModified) = (state, time, time);
        _version++;
        if (state == JobScheduleState.Completed) EndTime = time;
    }

    /// <summary>Returns the last recurrence that is not after a time.</summary>
    private DateTimeOffset? RunTime(DateTimeOffset time)
    {
        var first = FirstRunTime;
        if (time < first) return null;
        return Schedule.RecurrenceInterval is { } interval ? time - TimeSpan.FromTicks((time - first).Ticks % interval.Ticks) : first;
    }
}
