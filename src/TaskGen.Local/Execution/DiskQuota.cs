using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Local.Scheduling;

namespace TaskGen.Local.Execution;

/// <summary>Stops a run whose files exceed the maximum size.</summary>
internal static class DiskQuota
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    // Measuring takes at most a tenth of the time.
    private const int MinIntervalPerMeasurement = 10;

    /// <summary>Measures the directories of a run until it ends.</summary>
    public static async Task WatchAsync(TaskRun run, long maxBytes, CancellationToken ended)
    {
        try
        {
            for (var delay = Interval; ;)
            {
                // Disks are filled in real time, whatever the clock of the options shows.
                await Task.Delay(delay, ended).ConfigureAwait(false);
                var started = Stopwatch.GetTimestamp();
                if (run.Directories.Sum(static directory => directory.Size) > maxBytes)
                {
                    run.Stop(StopReason.DiskFull);
                    return;
                }

                var pause = Stopwatch.GetElapsedTime(started) * MinIntervalPerMeasurement;
                delay = pause > Interval ? pause : Interval;
            }
        }
        catch (OperationCanceledException)
        {
            // The run ended.
        }
    }
}
