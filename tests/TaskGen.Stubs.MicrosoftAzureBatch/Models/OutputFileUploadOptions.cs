using Microsoft.Azure.Batch.Common;

namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class OutputFileUploadOptions
{
    public OutputFileUploadOptions(OutputFileUploadCondition uploadCondition)
    {
        UploadCondition = uploadCondition;
    }

    public OutputFileUploadCondition UploadCondition { get; }
}
