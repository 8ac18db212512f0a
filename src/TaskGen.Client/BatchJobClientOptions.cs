using System;
using Azure.Core;

namespace TaskGen.Client;

/// <summary>Options for <see cref="BatchJobClient"/>: retries, transport, and diagnostics, as for every Azure client.</summary>
/// <remarks>
/// <see cref="ClientOptions.Retry"/> also limits how often <c>AddAllAsync</c> sends a task again: <see cref="RetryOptions.MaxRetries"/>
/// (default 3), <see cref="RetryOptions.Delay"/> (0.8 s), <see cref="RetryOptions.MaxDelay"/> (60 s),
/// <see cref="RetryOptions.NetworkTimeout"/> (100 s).
/// </remarks>
public class BatchJobClientOptions : ClientOptions
{
    private const ServiceVersion DefaultVersion = ServiceVersion.V2024_07_01_20_0;

    private TimeProvider _timeProvider = TimeProvider.System;
    private TimeSpan _maxRetryAfter = TimeSpan.FromMinutes(5);
    private int _maxResponseSize = 16 * 1024 * 1024;

    /// <summary>Initializes a new instance of the <see cref="BatchJobClientOptions"/> class for a version of the service.</summary>
    /// <param name="version">The version of the REST API. Default: 2024-07-01.20.0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="version"/> is not supported.</exception>
    public BatchJobClientOptions(ServiceVersion version = DefaultVersion)
    {
        Version = version switch
        {
            ServiceVersion.V2024_07_01_20_0 => TaskAddRequestBuilder.ApiVersion,
            ServiceVersion.V2025_06_01 => "2025-06-01",
            ServiceVersion.V2026_10_01 => "2026-10-01",
            _ => throw new ArgumentOutOfRangeException(
                nameof(version),
                version,
                "The service version is not supported. Use a value of ServiceVersion."),
        };

        foreach (var header in (string[])["client-request-id", "return-client-request-id", "request-id", "ocp-date", "DataServiceId"])
        {
            Diagnostics.LoggedHeaderNames.Add(header);
        }

        Diagnostics.LoggedQueryParameters.Add("timeout");
    }

    /// <summary>Specifies a version of the Batch REST API.</summary>
    public enum ServiceVersion
    {
        /// <summary>The version 2024-07-01.20.0.</summary>
#pragma warning disable CA1707 // The Azure SDK writes versions with underscores.
        V2024_07_01_20_0 = 1,

        /// <summary>The version 2025-06-01.</summary>
        V2025_06_01 = 2,

        /// <summary>The version 2026-10-01, which rejects tasks with <c>authenticationTokenSettings</c>.</summary>
        V2026_10_01 = 3,
#pragma warning restore CA1707
    }

    /// <summary>
    /// Gets or sets the clock that dates requests signed with an account key, and that measures the waits of <c>AddAllAsync</c> and the
    /// time in which the body of a response must end. Retries of a single request always use the system clock. Default:
    /// <see cref="TimeProvider.System"/>.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => _timeProvider = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>
    /// Gets or sets the longest wait that the service may ask for with <c>Retry-After</c>. A request that is to wait longer is not
    /// retried, and its error reports the time. Allowed: zero to 24 days. Default: 5 minutes.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or above 24 days.</exception>
    public TimeSpan MaxRetryAfter
    {
        get => _maxRetryAfter;
        set => _maxRetryAfter = value >= TimeSpan.Zero && value <= TimeSpan.FromDays(24)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxRetryAfter must be between zero and 24 days.");
    }

    /// <summary>
    /// Gets or sets the maximum size of a response, in bytes; the rest of a longer one is not read. Files of tasks are not limited.
    /// Allowed: 65,536 to 1,073,741,824. Default: 16,777,216.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 65,536 or above 1,073,741,824.</exception>
    public int MaxResponseSize
    {
        get => _maxResponseSize;
        set => _maxResponseSize = value is >= 64 * 1024 and <= 1024 * 1024 * 1024
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, "MaxResponseSize must be between 65,536 and 1,073,741,824 bytes.");
    }

    internal string Version { get; }
}
