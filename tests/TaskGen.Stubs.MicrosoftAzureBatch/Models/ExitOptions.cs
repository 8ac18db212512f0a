using Microsoft.Azure.Batch.Common;

namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class ExitOptions
{
    public ExitOptions()
    {
    }

    public JobAction? JobAction { get; set; }

    public DependencyAction? DependencyAction { get; set; }
}
