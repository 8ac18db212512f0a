using System;
using System.Threading;
using System.Threading.Tasks;

namespace TaskGen.Client.Pipeline;

/// <summary>Waits on a <see cref="TimeProvider"/>, on every target framework.</summary>
internal static class TimeProviderExtensions
{
    public static Task WaitAsync(this TimeProvider time, TimeSpan delay, CancellationToken cancellationToken) =>
#if NET8_0_OR_GREATER
        Task.Delay(delay, time, cancellationToken);
#else
        time.Delay(delay, cancellationToken);
#endif
}
