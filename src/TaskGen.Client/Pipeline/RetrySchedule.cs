using System;
using Azure;
using Azure.Core;

namespace TaskGen.Client.Pipeline;

/// <summary>
/// Decides how often and when failed tasks are sent again, from <see cref="ClientOptions.Retry"/> and the service's <c>Retry-After</c>.
/// </summary>
internal sealed class RetrySchedule(BatchJobClientOptions options, RetryAfterLimit retryAfter)
{
    private readonly DelayStrategy _delays = Delays(options.Retry);

    public TimeProvider Time { get; } = options.TimeProvider;

    public int MaxRetries { get; } = options.Retry.MaxRetries;

    public static DelayStrategy Delays(RetryOptions retry) => retry.Mode == RetryMode.Fixed
        ? DelayStrategy.CreateFixedDelayStrategy(retry.Delay)
        : DelayStrategy.CreateExponentialDelayStrategy(retry.Delay, retry.MaxDelay);

    /// <summary>Returns whether the service asks for a longer wait than is allowed, so that the request is not retried.</summary>
    public bool IsGivenUp(Response? response) => retryAfter.IsExceeded(response);

    /// <summary>Returns the time to wait before a retry.</summary>
    /// <param name="response">The response, which may carry <c>Retry-After</c>.</param>
    /// <param name="retry">The number of the retry, starting at 1.</param>
    public TimeSpan Delay(Response? response, int retry)
    {
        var delay = _delays.GetNextDelay(null, retry);
        return retryAfter.Read(response) is { } asked && asked > delay ? asked : delay;
    }
}
