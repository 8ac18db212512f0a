using System;
using TaskGen.Validation;

namespace TaskGen.Client;

/// <summary>Options for adding many tasks.</summary>
public sealed class AddTasksOptions
{
    private static readonly TimeSpan MaxTimeout = TimeSpan.FromSeconds(120);

    private int _maxConcurrency = 4;
    private int _maxTasksPerRequest = Limits.TasksPerCollection;
    private TimeSpan _maxWait = TimeSpan.FromMilliseconds(200);
    private TimeSpan? _timeout;

    /// <summary>
    /// Gets or sets the maximum number of concurrent requests. Allowed: 1 to 256. Default: 4. The client keeps at most two more request
    /// bodies than that in memory, each below 1 MB.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above 256.</exception>
    public int MaxConcurrency
    {
        get => _maxConcurrency;
        set => _maxConcurrency = value is >= 1 and <= 256
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxConcurrency must be between 1 and 256.");
    }

    /// <summary>
    /// Gets or sets the maximum number of tasks in one request. Allowed: 1 to 100, the service's limit. Default: 100. A request also stays
    /// below 1,048,576 bytes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above 100.</exception>
    public int MaxTasksPerRequest
    {
        get => _maxTasksPerRequest;
        set => _maxTasksPerRequest = value is >= 1 and <= Limits.TasksPerCollection
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, "MaxTasksPerRequest must be between 1 and 100, the service's limit.");
    }

    /// <summary>
    /// Gets or sets the time to wait for the next task of an asynchronous source before an incomplete request is sent. Allowed: zero or
    /// more. Default: 200 milliseconds.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan MaxWait
    {
        get => _maxWait;
        set =>
            _maxWait = value >= TimeSpan.Zero
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxWait must not be negative.");
    }

    /// <summary>
    /// Gets or sets the time that the service may spend on a request. REST: query parameter <c>timeout</c>, in whole seconds, rounded up.
    /// Allowed: above zero, at most 120 seconds. Default: 120 seconds.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The value is not positive, or above 120 seconds, which the service would ignore.
    /// </exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        set => _timeout = value is null || (value > TimeSpan.Zero && value <= MaxTimeout)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, "Timeout must be above zero and at most 120 seconds, the service's maximum.");
    }
}
