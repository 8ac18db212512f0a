using System.Collections.Generic;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class MultiInstanceSettings
{
    public MultiInstanceSettings(string coordinationCommandLine)
    {
        CoordinationCommandLine = coordinationCommandLine;
    }

    public string CoordinationCommandLine { get; set; }

    public int? NumberOfInstances { get; set; }

    public IList<ResourceFile> CommonResourceFiles { get; } = new List<ResourceFile>();
}
