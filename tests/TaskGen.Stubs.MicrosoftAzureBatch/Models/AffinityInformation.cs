namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class AffinityInformation
{
    public AffinityInformation(string affinityId)
    {
        AffinityId = affinityId;
    }

    public string AffinityId { get; }
}
