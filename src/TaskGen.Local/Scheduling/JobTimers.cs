using System;
using System.Collections.Generic;
using System.Threading;
using TaskGen.Local.Jobs;

namespace TaskGen.Local.Scheduling;

/// <summary>Terminates jobs when their <c>maxWallClockTime</c> is over.</summary>
internal sealed class JobTimers(Lock stateLock, TaskLifecycle lifecycle, TimeProvider time) : IDisposable
{
    // Timers accept at most 49 days.
    private static readonly TimeSpan MaxDelay = TimeSpan.FromDays(49);

    private readonly Dictionary<LocalJob, ITimer> _timers = [];

    /// <summary>Starts the job's timer, or starts it again after the job was changed. Called under the lock.</summary>
    public void Start(LocalJob job)
    {
        Stop(job);
        if (job.Definition.Constraints?.MaxWallClockTime is not { } limit || limit > MaxDelay) return;
        var delay = job.CreationTime + limit - time.GetUtcNow();
        _timers[job] = time.CreateTimer(_ => Expire(job), null, delay > TimeSpan.Zero ? delay : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Stops the job's timer. Called under the lock.</summary>
    public void Stop(LocalJob job)
    {
        if (_timers.Remove(job, out var timer)) timer.Dispose();
    }

    public void Dispose()
    {
        lock (stateLock)
        {
            foreach (var timer in _timers.Values) timer.Dispose();
            _timers.Clear();
        }
    }

    private void Expire(LocalJob job)
    {
        lock (stateLock)
        {
            if (!job.IsDeleted && job.AcceptsTasks) lifecycle.Terminate(job, "MaxWallClockTimeExpiry");
        }
    }
}
