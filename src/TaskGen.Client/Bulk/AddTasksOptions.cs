using System;
using TaskGen.Validation;

namespace TaskGen.Client;

/// <summary>How <see cref="BatchJobClient"/> adds many tasks.</summary>
public sealed class AddTasksOptions
{
    private int _maxConcurrency = 4;
    private int _maxTasksPerRequest = Limits.TasksPerCollection;
    private TimeSpan _maxWait = TimeSpan.FromMilliseconds(200);

    /// <summary>How many requests are under way at once: 1 to 256. Default: 4. At most that many parts and two more, each below 1 MB, are held in memory.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above 256.</exception>
    public int MaxConcurrency
    {
        get => _maxConcurrency;
        set => _maxConcurrency = value is >= 1 and <= 256 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxConcurrency is 1 to 256.");
    }

    /// <summary>How many tasks go into a request at most: 1 to 100, which is the service's limit. Default: 100. A part also ends below 1,048,576 bytes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above 100.</exception>
    public int MaxTasksPerRequest
    {
        get => _maxTasksPerRequest;
        set => _maxTasksPerRequest = value is >= 1 and <= Limits.TasksPerCollection
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxTasksPerRequest is 1 to 100: the service takes no more in one request.");
    }

    /// <summary>How long an asynchronous source may keep the client waiting before a part that is not full is sent. Zero or more. Default: 200 ms.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public TimeSpan MaxWait
    {
        get => _maxWait;
        set => _maxWait = value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxWait is zero or more.");
    }

    /// <summary>How long the server may work on a request: the query's <c>timeout</c>, in whole seconds, rounded up. Above zero. Default: 120 seconds; more means 120.</summary>
    public TimeSpan? Timeout { get; set; }
}
