using System;
using System.Diagnostics.CodeAnalysis;

namespace TaskGen;

/// <summary>How long and how often the task may run. REST: <c>constraints</c>.</summary>
/// <remarks>On a member: takes a <see cref="TaskConstraints"/> from the member; null is left out.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class TaskConstraintsAttribute : Attribute
{
    /// <summary>How often the task is run again when it fails: n retries are n + 1 runs, -1 is without limit (advised against). Default: the job's. REST: <c>maxTaskRetryCount</c>.</summary>
    public int MaxTaskRetryCount { get; set; }

    /// <summary>How long the task may run. ISO 8601 (<c>PT1H30M</c>) or <c>d.hh:mm:ss</c>, positive. A template. Default: without limit. REST: <c>maxWallClockTime</c>.</summary>
    [StringSyntax("Duration")]
    public string? MaxWallClockTime { get; set; }

    /// <summary>How long the task's directory is kept after it ended. ISO 8601 (<c>PT1H30M</c>) or <c>d.hh:mm:ss</c>, positive. A template. Default: 7 days. REST: <c>retentionTime</c>.</summary>
    [StringSyntax("Duration")]
    public string? RetentionTime { get; set; }
}
