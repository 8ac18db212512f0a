using System.Collections.Generic;

namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class ExitConditions
{
    public ExitConditions()
    {
    }

    public IList<ExitCodeMapping> ExitCodes { get; set; }

    public IList<ExitCodeRangeMapping> ExitCodeRanges { get; set; }

    public ExitOptions PreProcessingError { get; set; }

    public ExitOptions FileUploadError { get; set; }

    public ExitOptions Default { get; set; }
}
