using System;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class BatchTaskConstraints
{
    public BatchTaskConstraints()
    {
    }

    public int? MaxTaskRetryCount { get; set; }

    public TimeSpan? MaxWallClockTime { get; set; }

    public TimeSpan? RetentionTime { get; set; }
}
