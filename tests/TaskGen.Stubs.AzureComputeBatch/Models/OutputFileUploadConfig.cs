namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class OutputFileUploadConfig
{
    public OutputFileUploadConfig(OutputFileUploadCondition uploadCondition)
    {
        UploadCondition = uploadCondition;
    }

    public OutputFileUploadCondition UploadCondition { get; set; }
}
