namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class BatchApplicationPackageReference
{
    public BatchApplicationPackageReference(string applicationId)
    {
        ApplicationId = applicationId;
    }

    public string ApplicationId { get; set; }

    public string Version { get; set; }
}
