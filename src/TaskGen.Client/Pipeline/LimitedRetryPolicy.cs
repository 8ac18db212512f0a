using System;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TaskGen.Client.Pipeline;

/// <summary>Azure.Core's retries, except where the service asks for a longer wait than is allowed.</summary>
internal sealed class LimitedRetryPolicy(RetryOptions options, RetryAfterLimit retryAfter) : RetryPolicy(
    options.MaxRetries, RetrySchedule.Delays(options))
{
    protected override bool ShouldRetry(HttpMessage message, Exception? exception) =>
        !IsExceeded(message) && base.ShouldRetry(message, exception);

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        IsExceeded(message) ? new(false) : base.ShouldRetryAsync(message, exception);

    private bool IsExceeded(HttpMessage message) => message.HasResponse && retryAfter.IsExceeded(message.Response);
}
