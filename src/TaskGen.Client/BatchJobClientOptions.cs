using System;
using Azure.Core;

namespace TaskGen.Client;

/// <summary>How a <see cref="BatchJobClient"/> sends: retries, transport and diagnostics as in every Azure client.</summary>
/// <remarks>
/// <see cref="ClientOptions.Retry"/> also bounds how often <c>AddAllAsync</c> sends a task again: <see cref="RetryOptions.MaxRetries"/> (default 3),
/// <see cref="RetryOptions.Delay"/> (0.8 s), <see cref="RetryOptions.MaxDelay"/> (60 s), <see cref="RetryOptions.NetworkTimeout"/> (100 s).
/// </remarks>
public class BatchJobClientOptions : ClientOptions
{
    private const ServiceVersion LatestVersion = ServiceVersion.V2024_07_01_20_0;

    /// <summary>Makes options for a version of the service.</summary>
    /// <param name="version">The version of the REST API. Default: the latest this client knows.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="version"/> is none that this client knows.</exception>
    public BatchJobClientOptions(ServiceVersion version = LatestVersion)
    {
        Version = version switch
        {
            ServiceVersion.V2024_07_01_20_0 => TaskAddRequestBuilder.ApiVersion,
            _ => throw new ArgumentOutOfRangeException(nameof(version), version, $"This client speaks {TaskAddRequestBuilder.ApiVersion} only."),
        };

        foreach (var header in (string[])["client-request-id", "return-client-request-id", "request-id", "ocp-date", "DataServiceId"])
        {
            Diagnostics.LoggedHeaderNames.Add(header);
        }

        Diagnostics.LoggedQueryParameters.Add("timeout");
    }

    /// <summary>A version of the Batch REST API.</summary>
    public enum ServiceVersion
    {
        /// <summary>2024-07-01.20.0.</summary>
#pragma warning disable CA1707 // Azure SDK's way to write a version.
        V2024_07_01_20_0 = 1,
#pragma warning restore CA1707
    }

    internal string Version { get; }
}
