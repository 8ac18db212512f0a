using System.Collections.Generic;

namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class MultiInstanceSettings
{
    public MultiInstanceSettings(string coordinationCommandLine, int? numberOfInstances = null)
    {
        CoordinationCommandLine = coordinationCommandLine;
        NumberOfInstances = numberOfInstances;
    }

    public string CoordinationCommandLine { get; set; }

    public int? NumberOfInstances { get; set; }

    public IList<ResourceFile> CommonResourceFiles { get; set; }
}
