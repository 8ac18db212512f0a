using System;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>How long and how often the task may run. REST: <c>constraints</c>, <c>TaskConstraints</c>.</summary>
public sealed record TaskConstraints : BatchModel
{
    /// <summary>How long the task may run from its start; then it is ended. Positive. Default: without limit. REST: <c>maxWallClockTime</c>.</summary>
    public TimeSpan? MaxWallClockTime { get; init; }

    /// <summary>How long the task's directory is kept on the node after it ended. Positive. Default: 7 days. REST: <c>retentionTime</c>.</summary>
    public TimeSpan? RetentionTime { get; init; }

    /// <summary>
    /// How often the task is run again when it ends with another exit code than 0: n retries are n + 1 runs, -1 is without limit (advised against).
    /// Default: the job's. REST: <c>maxTaskRetryCount</c>.
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
