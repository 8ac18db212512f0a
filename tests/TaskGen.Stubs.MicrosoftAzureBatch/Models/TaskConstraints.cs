using System;

namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class TaskConstraints
{
    public TaskConstraints(TimeSpan? maxWallClockTime = null, TimeSpan? retentionTime = null, int? maxTaskRetryCount = null)
    {
        MaxWallClockTime = maxWallClockTime;
        RetentionTime = retentionTime;
        MaxTaskRetryCount = maxTaskRetryCount;
    }

    public TimeSpan? MaxWallClockTime { get; set; }

    public TimeSpan? RetentionTime { get; set; }

    public int? MaxTaskRetryCount { get; set; }
}
