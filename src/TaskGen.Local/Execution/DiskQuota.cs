using System;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Local.Scheduling;

namespace TaskGen.Local.Execution;

/// <summary>Watches how much a task writes.</summary>
internal static class DiskQuota
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    // Looking may take a tenth of the time at most.
    private const int Restraint = 10;

    /// <summary>Looks at a run's directories until it is over, and ends it where they hold too much.</summary>
    public static async Task WatchAsync(TaskRun run, long bytes, CancellationToken isOver)
    {
        try
        {
            for (var wait = Interval; ;)
            {
                // Disks know no clock but the wall's.
                await Task.Delay(wait, isOver).ConfigureAwait(false);
                var started = Stopwatch.GetTimestamp();
                if (run.Directories.Sum(static directory => DirectoryTree.Size(directory.Root)) > bytes)
                {
                    run.Stop(StopReason.DiskFull);
                    return;
                }

                var took = Stopwatch.GetElapsedTime(started) * Restraint;
                wait = took > Interval ? took : Interval;
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }
}
