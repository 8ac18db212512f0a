using System;
using System.Threading;
using System.Threading.Tasks;
using TaskGen.Client.Pipeline;

namespace TaskGen.Client.Bulk;

/// <summary>Holds back all requests while the service asks for it: a sender that must wait makes the others wait too.</summary>
internal sealed class Throttle(TimeProvider time)
{
    private long _until;

    /// <summary>Makes all senders wait for a time.</summary>
    public void Hold(TimeSpan delay)
    {
        var until = time.GetUtcNow().UtcTicks + delay.Ticks;
        for (var seen = Volatile.Read(ref _until); seen < until;)
        {
            var found = Interlocked.CompareExchange(ref _until, until, seen);
            if (found == seen) return;
            seen = found;
        }
    }

    /// <summary>Waits until requests may be sent.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var until = Volatile.Read(ref _until);
            if (until == 0) return;
            var left = until - time.GetUtcNow().UtcTicks;
            if (left <= 0) return;
            // Timers may fire slightly early: the extra millisecond avoids a second round.
            await time.WaitAsync(TimeSpan.FromTicks(left) + TimeSpan.FromMilliseconds(1), cancellationToken).ConfigureAwait(false);
        }
    }
}
