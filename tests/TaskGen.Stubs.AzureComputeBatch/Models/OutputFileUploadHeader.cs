namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class OutputFileUploadHeader
{
    public OutputFileUploadHeader(string name)
    {
        Name = name;
    }

    public string Name { get; set; }

    public string Value { get; set; }
}
