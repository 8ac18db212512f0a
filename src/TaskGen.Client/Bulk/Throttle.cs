using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Client.Bulk;

/// <summary>Holds all requests back while the service asks for it: one that is told to wait tells the others.</summary>
internal sealed class Throttle
{
    private long _until;

    /// <summary>Asks all to wait.</summary>
    public void Hold(TimeSpan time)
    {
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        for (var seen = Volatile.Read(ref _until); seen < until;)
        {
            var found = Interlocked.CompareExchange(ref _until, until, seen);
            if (found == seen) return;
            seen = found;
        }
    }

    /// <summary>Waits until it is time.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var left = Volatile.Read(ref _until) - Stopwatch.GetTimestamp();
            if (left <= 0) return;
            await Task.Delay(TimeSpan.FromSeconds((double)left / Stopwatch.Frequency) + TimeSpan.FromMilliseconds(1), cancellationToken).ConfigureAwait(false);
        }
    }
}
