using System;
using System.Diagnostics;

namespace TaskGen.Fuzzing.Sources;

/// <summary>
/// Measures how long work takes: the elapsed time, or the processor time of the process if that is shorter. The former includes the pauses
/// of a busy machine, the latter the work of other threads.
/// </summary>
internal readonly struct Clock
{
    private readonly long _timestamp;
    private readonly TimeSpan _processorTime;

    private Clock(long timestamp, TimeSpan processorTime) => (_timestamp, _processorTime) = (timestamp, processorTime);

    public TimeSpan Elapsed
    {
        get
        {
            var (elapsed, used) = (Stopwatch.GetElapsedTime(_timestamp), Environment.CpuUsage.TotalTime - _processorTime);
            return elapsed < used ? elapsed : used;
        }
    }

    public static Clock Start() => new(Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
}
