using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using TaskGen.Local.Jobs;
using TaskGen.Local.Service;

namespace TaskGen.Local.Scheduling;

/// <summary>The job schedules of the account, and the operations on them. They create jobs when they are due.</summary>
internal sealed class JobScheduleStore(Lock stateLock, JobStore jobs, TimeProvider time) : IDisposable
{
    // Timers accept at most 49 days; a longer wait takes several timers.
    private static readonly TimeSpan MaxDelay = TimeSpan.FromDays(40);

    private readonly Dictionary<string, LocalJobSchedule> _schedules = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<LocalJobSchedule, ITimer> _timers = [];
    private long _lastNumber;
    private bool _isDisposed;

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Gets all job schedules, in the order in which they were added. Called under the lock.</summary>
    public IEnumerable<LocalJobSchedule> All => _schedules.Values.OrderBy(static schedule => schedule.Number);

    /// <summary>Returns a job schedule. Called under the lock.</summary>
    /// <exception cref="ServiceException">The job schedule does not exist.</exception>
    public LocalJobSchedule Get(string id) =>
        _schedules.TryGetValue(id, out var schedule) ? schedule : throw ServiceException.JobScheduleNotFound();

    /// <summary>Returns whether a job was created by a schedule. Only the ids of such jobs contain a colon.</summary>
    public static bool IsOf(LocalJobSchedule schedule, LocalJob job) =>
        job.Id.StartsWith(schedule.Id + ":", StringComparison.OrdinalIgnoreCase);

    public LocalJobSchedule Add(JobScheduleParameter definition)
    {
        lock (stateLock)
        {
            if (_schedules.ContainsKey(definition.Id!))
            {
                throw new ServiceException(409, "JobScheduleExists", "The specified job schedule already exists.");
            }
            var schedule = new LocalJobSchedule(definition, Now, ++_lastNumber);
            _schedules.Add(schedule.Id, schedule);
            Run(schedule);
            return schedule;
        }
    }

    /// <summary>Changes a job schedule.</summary>
    /// <param name="id">The id of the job schedule.</param>
    /// <param name="change">Returns the new definition, or throws.</param>
    public LocalJobSchedule Change(string id, Func<LocalJobSchedule, JobScheduleParameter> change)
    {
        lock (stateLock)
        {
            var schedule = Get(id);
            var definition = change(schedule);
            CheckOpen(schedule);
            schedule.Change(definition, Now);
            Run(schedule);
            return schedule;
        }
    }

    public void Disable(string id, Action<LocalJobSchedule> check)
    {
        lock (stateLock)
        {
            var schedule = Get(id);
            check(schedule);
            CheckOpen(schedule);
            schedule.MoveTo(JobScheduleState.Disabled, Now);
        }
    }

    public void Enable(string id, Action<LocalJobSchedule> check)
    {
        lock (stateLock)
        {
            var schedule = Get(id);
            check(schedule);
            CheckOpen(schedule);
            schedule.MoveTo(JobScheduleState.Active, Now);
            Run(schedule);
        }
    }

    /// <summary>Terminates a job schedule and its active job.</summary>
    public void Terminate(string id, Action<LocalJobSchedule> check)
    {
        lock (stateLock)
        {
            var schedule = Get(id);
            check(schedule);
            CheckOpen(schedule);
            StopTimer(schedule);
            schedule.MoveTo(JobScheduleState.Terminating, Now);
            if (schedule.ActiveJob is not { } job) schedule.MoveTo(JobScheduleState.Completed, Now);
            else if (job is { AcceptsTasks: true, IsDeleted: false }) jobs.TerminateJob(job.Id, "TerminateJobSchedule", static _ => { });
        }
    }

    /// <summary>Deletes a job schedule and all its jobs.</summary>
    public void Delete(string id, Action<LocalJobSchedule> check)
    {
        lock (stateLock)
        {
            var schedule = Get(id);
            check(schedule);
            StopTimer(schedule);
            _schedules.Remove(id);
            foreach (var job in jobs.Jobs.Where(job => IsOf(schedule, job)).ToArray()) jobs.DeleteJob(job.Id, static _ => { });
        }
    }

    /// <summary>Continues the schedule of a job that has ended. Called under the lock.</summary>
    public void EndJob(LocalJob job)
    {
        if (_schedules.Values.FirstOrDefault(schedule => schedule.ActiveJob == job) is not { } schedule) return;
        schedule.ActiveJob = null;
        if (schedule.State == JobScheduleState.Terminating) schedule.MoveTo(JobScheduleState.Completed, Now);
        Run(schedule);
    }

    /// <summary>Stops creating jobs. Called under the lock.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        foreach (var timer in _timers.Values) timer.Dispose();
        _timers.Clear();
    }

    private static void CheckOpen(LocalJobSchedule schedule)
    {
        if (schedule.State is JobScheduleState.Active or JobScheduleState.Disabled) return;
        throw new ServiceException(
            409, "JobScheduleCompleted", "The specified job schedule is completed or is being terminated.");
    }

    /// <summary>Creates the job that is due, or completes the schedule, and waits for the next time.</summary>
    private void Run(LocalJobSchedule schedule)
    {
        StopTimer(schedule);
        if (_isDisposed || schedule.State is JobScheduleState.Terminating or JobScheduleState.Completed) return;
        var now = Now;
        if (schedule is { State: JobScheduleState.Active, ActiveJob: null } && schedule.IsDue(now))
        {
            var job = jobs.AddJob(schedule.Definition.JobSpecification! with { Id = schedule.Take(now) });
            if (job.State != JobState.Completed) schedule.ActiveJob = job;
        }
        if (schedule is { State: JobScheduleState.Active, ActiveJob: null } && schedule.HasEnded(now))
        {
            schedule.MoveTo(JobScheduleState.Completed, now);
            return;
        }

        var next = schedule.NextRunTime(now) ?? schedule.Definition.Schedule!.DoNotRunAfter;
        if (next is null || next <= now) return;
        var delay = next.Value - now;
        _timers[schedule] = time.CreateTimer(
            _ => RunAtTime(schedule), null, delay < MaxDelay ? RoundUp(delay) : MaxDelay, Timeout.InfiniteTimeSpan);
    }

    // Timers count whole milliseconds. One that is rounded down would fire before the time.
    private static TimeSpan RoundUp(TimeSpan delay) => TimeSpan.FromMilliseconds(Math.Ceiling(delay.TotalMilliseconds));

    private void RunAtTime(LocalJobSchedule schedule)
    {
        lock (stateLock)
        {
            if (_schedules.GetValueOrDefault(schedule.Id) == schedule) Run(schedule);
        }
    }

    private void StopTimer(LocalJobSchedule schedule)
    {
        if (_timers.Remove(schedule, out var timer)) timer.Dispose();
    }
}
