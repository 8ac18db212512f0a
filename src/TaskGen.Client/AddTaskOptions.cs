using System;

namespace TaskGen.Client;

/// <summary>Options for adding a single task.</summary>
public sealed class AddTaskOptions
{
    private static readonly TimeSpan MaxTimeout = TimeSpan.FromSeconds(30);

    private TimeSpan? _timeout;

    /// <summary>
    /// Gets or sets the time that the service may spend on the request. REST: query parameter <c>timeout</c>, in whole seconds, rounded
    /// up. Allowed: above zero, at most 30 seconds. Default: 30 seconds.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The value is not positive, or above 30 seconds, which the service would ignore.
    /// </exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        set => _timeout = value is null || (value > TimeSpan.Zero && value <= MaxTimeout)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, "Timeout must be above zero and at most 30 seconds, the service's maximum.");
    }

    /// <summary>
    /// Gets or sets the identifier of the request in logs. REST: header <c>client-request-id</c>. Default: a new identifier.
    /// </summary>
    public Guid? ClientRequestId { get; set; }
}
