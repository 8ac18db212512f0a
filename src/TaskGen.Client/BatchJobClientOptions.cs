using System;
using Azure.Core;

namespace TaskGen.Client;

/// <summary>Options for <see cref="BatchJobClient"/>: retries, transport and diagnostics, as for every Azure client.</summary>
/// <remarks>
/// <see cref="ClientOptions.Retry"/> also limits how often <c>AddAllAsync</c> sends a task again: <see cref="RetryOptions.MaxRetries"/> (default 3),
/// <see cref="RetryOptions.Delay"/> (0.8 s), <see cref="RetryOptions.MaxDelay"/> (60 s), <see cref="RetryOptions.NetworkTimeout"/> (100 s).
/// </remarks>
public class BatchJobClientOptions : ClientOptions
{
    private const ServiceVersion LatestVersion = ServiceVersion.V2024_07_01_20_0;

    private TimeProvider _timeProvider = TimeProvider.System;

    /// <summary>Initializes a new instance of the <see cref="BatchJobClientOptions"/> class for a version of the service.</summary>
    /// <param name="version">The version of the REST API. Default: the latest version that this library supports.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="version"/> is not supported.</exception>
    public BatchJobClientOptions(ServiceVersion version = LatestVersion)
    {
        Version = version switch
        {
            ServiceVersion.V2024_07_01_20_0 => TaskAddRequestBuilder.ApiVersion,
            _ => throw new ArgumentOutOfRangeException(
                nameof(version), version, $"The service version is not supported. Supported version: {TaskAddRequestBuilder.ApiVersion}"),
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
#pragma warning restore CA1707
    }

    /// <summary>
    /// Gets or sets the clock that dates requests signed with an account key and that measures the waits of <c>AddAllAsync</c>. Retries of a single request
    /// always use the system clock. Default: <see cref="TimeProvider.System"/>.
    /// </summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => _timeProvider = value ?? throw new ArgumentNullException(nameof(value));
    }

    internal string Version { get; }
}
