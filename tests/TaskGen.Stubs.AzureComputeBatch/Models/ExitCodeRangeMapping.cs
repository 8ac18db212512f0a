namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class ExitCodeRangeMapping
{
    public ExitCodeRangeMapping(int start, int end, ExitOptions exitOptions)
    {
        Start = start;
        End = end;
        ExitOptions = exitOptions;
    }

    public int Start { get; set; }

    public int End { get; set; }

    public ExitOptions ExitOptions { get; set; }
}
