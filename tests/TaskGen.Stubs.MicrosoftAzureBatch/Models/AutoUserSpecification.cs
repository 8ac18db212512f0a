using Microsoft.Azure.Batch.Common;

namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class AutoUserSpecification
{
    public AutoUserSpecification(AutoUserScope? scope = null, ElevationLevel? elevationLevel = null)
    {
        Scope = scope;
        ElevationLevel = elevationLevel;
    }

    public AutoUserScope? Scope { get; }

    public ElevationLevel? ElevationLevel { get; }
}
