namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class CloudPool
{
    public CloudPool()
    {
    }

    public string Id { get; set; }

    public StartTask StartTask { get; set; }
}
