using System.Collections.Generic;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class BatchTaskDependencies
{
    public BatchTaskDependencies()
    {
    }

    public IList<string> TaskIds { get; } = new List<string>();

    public IList<BatchTaskIdRange> TaskIdRanges { get; } = new List<BatchTaskIdRange>();
}
