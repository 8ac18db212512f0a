using System.Collections.Generic;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class BatchTaskGroup
{
    public BatchTaskGroup(IEnumerable<BatchTaskCreateOptions> values) => Values = [.. values];

    public IList<BatchTaskCreateOptions> Values { get; }
}
