using System;
using Azure;
using Azure.Core;

namespace TaskGen.Client.Pipeline;

/// <summary>Decides how often and when failed tasks are sent again, from <see cref="ClientOptions.Retry"/> and the service's <c>Retry-After</c>.</summary>
internal sealed class RetrySchedule
{
    private readonly DelayStrategy _delays;

    public RetrySchedule(BatchJobClientOptions options)
    {
        Time = options.TimeProvider;
        var retry = options.Retry;
        MaxRetries = retry.MaxRetries;
        _delays = retry.Mode == RetryMode.Fixed
            ? DelayStrategy.CreateFixedDelayStrategy(retry.Delay)
            : DelayStrategy.CreateExponentialDelayStrategy(retry.Delay, retry.MaxDelay);
    }

    public TimeProvider Time { get; }

    public int MaxRetries { get; }

    /// <summary>Returns the time to wait before a retry.</summary>
    /// <param name="response">The response, which may carry <c>Retry-After</c>.</param>
    /// <param name="retry">The number of the retry, starting at 1.</param>
    public TimeSpan Delay(Response? response, int retry) => _delays.GetNextDelay(response, retry);
}
