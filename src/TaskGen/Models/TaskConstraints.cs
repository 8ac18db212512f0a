using System;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>Specifies how long and how often the task can run. REST: <c>constraints</c>, <c>TaskConstraints</c>.</summary>
public sealed record TaskConstraints : BatchModel
{
    /// <summary>
    /// Gets or sets the maximum elapsed time of the task, after which it is terminated: a positive duration. Default: no limit. REST:
    /// <c>maxWallClockTime</c>.
    /// </summary>
    public TimeSpan? MaxWallClockTime { get; init; }

    /// <summary>
    /// Gets or sets the time to keep the task directory after the task completes: a non-negative duration. Default: 7 days. REST:
    /// <c>retentionTime</c>.
    /// </summary>
    public TimeSpan? RetentionTime { get; init; }

    /// <summary>
    /// Gets or sets the maximum number of retries after a nonzero exit code: n retries are n + 1 runs, 0 means no retries, and -1 means
    /// no limit (not recommended). Default: 0 if constraints are specified; otherwise, the value of the job. REST:
    /// <c>maxTaskRetryCount</c>.
    /// </summary>
    public int? MaxTaskRetryCount { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"maxWallClockTime\":"u8, MaxWallClockTime);
        json.Property("\"retentionTime\":"u8, RetentionTime);
        json.Property("\"maxTaskRetryCount\":"u8, MaxTaskRetryCount);
        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        if (MaxWallClockTime is { } wallClock) TaskChecks.Duration(wallClock, path.Then("maxWallClockTime"));
        if (RetentionTime is { } retention) TaskChecks.Duration(retention, path.Then("retentionTime"));
        if (MaxTaskRetryCount is { } retries) TaskChecks.MaxTaskRetryCount(retries, path.Then("maxTaskRetryCount"));
    }
}
