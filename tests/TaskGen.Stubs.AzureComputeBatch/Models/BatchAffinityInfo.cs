namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class BatchAffinityInfo
{
    public BatchAffinityInfo(string affinityId)
    {
        AffinityId = affinityId;
    }

    public string AffinityId { get; set; }
}
