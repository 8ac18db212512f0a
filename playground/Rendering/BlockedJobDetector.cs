using System;
using System.Diagnostics;
using System.Threading;
using TaskGen.Client;

namespace TaskGen.Playground.Rendering;

/// <summary>
/// Stops waiting when tasks have failed and nothing has run for some time: tasks that depend on a failed task never run.
/// </summary>
internal sealed class BlockedJobDetector(TimeSpan limit, CancellationTokenSource stop)
{
    private WaitForTasksProgress? _last;
    private long _since;

    public void Report(WaitForTasksProgress counts)
    {
        if (counts != _last) (_last, _since) = (counts, Stopwatch.GetTimestamp());
        if (counts is { Failed: > 0, Running: 0, Active: > 0 } && Stopwatch.GetElapsedTime(_since) > limit) stop.Cancel();
    }
}
