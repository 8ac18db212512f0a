using System;
using System.Runtime.CompilerServices;

namespace TaskGen.Client;

/// <summary>Options for waiting for tasks.</summary>
public sealed class WaitForTasksOptions
{
    private TimeSpan _pollingInterval = TimeSpan.FromSeconds(1);
    private TimeSpan _maxPollingInterval = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Gets or sets the time between two polls while tasks complete. Without completed tasks it grows by half after each poll, up to
    /// <see cref="MaxPollingInterval"/>. Allowed: above zero, at most 24 days. Default: 1
    /// second.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or above 24 days.</exception>
    public TimeSpan PollingInterval
    {
        get => _pollingInterval;
        set => _pollingInterval = Checked(value);
    }

    /// <summary>
    /// Gets or sets the longest time between two polls. Allowed: above zero, at most 24 days; a value below
    /// <see cref="PollingInterval"/> has the same effect as that value. Default: 15 seconds.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or above 24 days.</exception>
    public TimeSpan MaxPollingInterval
    {
        get => _maxPollingInterval;
        set => _maxPollingInterval = Checked(value);
    }

    private static TimeSpan Checked(TimeSpan value, [CallerMemberName] string property = "") =>
        value > TimeSpan.Zero && value.TotalMilliseconds <= int.MaxValue
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{property} must be positive and at most 24 days.");
}
