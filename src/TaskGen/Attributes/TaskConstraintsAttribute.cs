using System;
using System.Diagnostics.CodeAnalysis;

namespace TaskGen;

/// <summary>Specifies how long and how often the task can run. REST: <c>constraints</c>.</summary>
/// <remarks>On a member, the value is a <see cref="TaskConstraints"/>; null is omitted from the request.</remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TaskConstraintsAttribute : Attribute
{
    /// <summary>
    /// Gets or sets the maximum number of retries: n retries are n + 1 runs, 0 means no retry, and -1 means no limit (not recommended).
    /// Default: 0 if constraints are specified; otherwise, the value of the job. REST: <c>maxTaskRetryCount</c>.
    /// </summary>
    public int MaxTaskRetryCount { get; set; }

    /// <summary>
    /// Gets or sets the maximum elapsed time of the task, after which it is terminated: a positive duration in ISO 8601 (<c>PT1H30M</c>)
    /// or <c>d.hh:mm:ss</c> format. Default: no limit. Supports placeholders. REST: <c>maxWallClockTime</c>.
    /// </summary>
    [StringSyntax("Duration")]
    public string? MaxWallClockTime { get; set; }

    /// <summary>
    /// Gets or sets the time to keep the task directory after the task completes: a non-negative duration in ISO 8601 (<c>PT1H30M</c>) or
    /// <c>d.hh:mm:ss</c> format. Default: 7 days. Supports placeholders. REST: <c>retentionTime</c>.
    /// </summary>
    [StringSyntax("Duration")]
    public string? RetentionTime { get; set; }
}
