namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class AutoUserSpecification
{
    public AutoUserSpecification()
    {
    }

    public AutoUserScope? Scope { get; set; }

    public ElevationLevel? ElevationLevel { get; set; }
}
