namespace Azure.Compute.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class ExitCodeMapping
{
    public ExitCodeMapping(int code, ExitOptions exitOptions)
    {
        Code = code;
        ExitOptions = exitOptions;
    }

    public int Code { get; set; }

    public ExitOptions ExitOptions { get; set; }
}
