using System;

namespace TaskGen.Validation;

/// <summary>The query's <c>timeout</c>.</summary>
internal static class ServerTimeouts
{
    /// <summary>Whole seconds, rounded up.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is not positive, or more seconds than an int32 holds.</exception>
    public static int Seconds(TimeSpan timeout)
    {
        var seconds = Math.Ceiling(timeout.TotalSeconds);
        if (timeout <= TimeSpan.Zero) throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "The time-out is not positive: give the server at least a second.");
        if (seconds > int.MaxValue) throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "The time-out has more seconds than the service's int32 holds.");
        return (int)seconds;
    }
}
