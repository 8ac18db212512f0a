using System;
using System.Globalization;
using System.Linq;
using Azure;

namespace TaskGen.Client.Pipeline;

/// <summary>
/// Reads the time that the service asks to wait, and compares it with <see cref="BatchJobClientOptions.MaxRetryAfter"/>.
/// </summary>
internal sealed class RetryAfterLimit(TimeProvider time, TimeSpan max)
{
    private static readonly string[] MillisecondHeaders = ["retry-after-ms", "x-ms-retry-after-ms"];

    /// <summary>Returns the time to wait; null if the response has no such header.</summary>
    public TimeSpan? Read(Response? response)
    {
        if (response is null) return null;
        foreach (var name in MillisecondHeaders)
        {
            if (response.Headers.TryGetValue(name, out var text) && IsNumber(text!))
            {
                return FromNumber(text!, TimeSpan.TicksPerMillisecond);
            }
        }

        if (!response.Headers.TryGetValue("Retry-After", out var value)) return null;
        if (IsNumber(value!)) return FromNumber(value!, TimeSpan.TicksPerSecond);
        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)) return null;
        var wait = date - time.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>Returns whether the service asks for a longer wait than is allowed.</summary>
    public bool IsExceeded(Response? response) => Read(response) > max;

    /// <summary>Returns the sentence for the error message; null if the limit is not exceeded.</summary>
    public string? Describe(Response response)
    {
        if (Read(response) is not { } wait || wait <= max) return null;
        var text = wait == TimeSpan.MaxValue ? "longer than a TimeSpan can represent" : wait.ToString("c", CultureInfo.InvariantCulture);
        return $"The service asked to wait {text}, which exceeds MaxRetryAfter ({max.ToString("c", CultureInfo.InvariantCulture)}), "
            + "so the request was not retried.";
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(static c => c is >= '0' and <= '9');

    // A number of any size is valid in the header.
    private static TimeSpan FromNumber(string digits, long ticksPerUnit) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= long.MaxValue / ticksPerUnit
            ? TimeSpan.FromTicks(number * ticksPerUnit)
            : TimeSpan.MaxValue;
}
