using System;
using Azure;
using Azure.Core;

namespace TaskGen.Client.Pipeline;

/// <summary>How often what failed is sent again, and after what time: as <see cref="ClientOptions.Retry"/> says, and the service's <c>Retry-After</c>.</summary>
internal sealed class RetrySchedule
{
    private readonly DelayStrategy _delays;

    public RetrySchedule(ClientOptions options)
    {
        var retry = options.Retry;
        MaxRetries = retry.MaxRetries;
        _delays = retry.Mode == RetryMode.Fixed
            ? DelayStrategy.CreateFixedDelayStrategy(retry.Delay)
            : DelayStrategy.CreateExponentialDelayStrategy(retry.Delay, retry.MaxDelay);
    }

    public int MaxRetries { get; }

    /// <summary>How long to wait before a retry.</summary>
    /// <param name="response">The answer, which may say so.</param>
    /// <param name="retry">Which retry it will be, from 1 on.</param>
    public TimeSpan Delay(Response? response, int retry) => _delays.GetNextDelay(response, retry);
}
