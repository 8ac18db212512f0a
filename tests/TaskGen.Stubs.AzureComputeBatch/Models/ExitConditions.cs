using System.Collections.Generic;

namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class ExitConditions
{
    public ExitConditions()
    {
    }

    public IList<ExitCodeMapping> ExitCodes { get; } = new List<ExitCodeMapping>();

    public IList<ExitCodeRangeMapping> ExitCodeRanges { get; } = new List<ExitCodeRangeMapping>();

    public ExitOptions PreProcessingError { get; set; }

    public ExitOptions FileUploadError { get; set; }

    public ExitOptions Default { get; set; }
}
