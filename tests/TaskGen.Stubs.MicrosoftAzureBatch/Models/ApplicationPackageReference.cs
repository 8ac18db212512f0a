namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class ApplicationPackageReference
{
    public ApplicationPackageReference()
    {
    }

    public string ApplicationId { get; set; }

    public string Version { get; set; }
}
