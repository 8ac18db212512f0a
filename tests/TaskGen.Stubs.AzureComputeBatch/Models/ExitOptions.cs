namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class ExitOptions
{
    public ExitOptions()
    {
    }

    public BatchJobActionKind? JobAction { get; set; }

    public DependencyAction? DependencyAction { get; set; }
}
