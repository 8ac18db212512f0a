using System;

namespace TaskGen.Validation;

/// <summary>The query parameter <c>timeout</c>.</summary>
internal static class ServerTimeouts
{
    /// <summary>Returns the time in whole seconds, rounded up.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is not positive, or is too large for an <c>int</c> in
    /// seconds.</exception>
    public static int Seconds(TimeSpan timeout)
    {
        var seconds = Math.Ceiling(timeout.TotalSeconds);
        if (timeout <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "The timeout is not positive. Use at least one second.");
        }

        if (seconds > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "The timeout is too large: it must fit an int in seconds.");
        }

        return (int)seconds;
    }
}
