namespace Microsoft.Azure.Batch;

/// <summary>Stands for the type of the same name.</summary>
public partial class ExitCodeMapping
{
    public ExitCodeMapping(int code, ExitOptions exitOptions)
    {
        Code = code;
        ExitOptions = exitOptions;
    }

    public int Code { get; }

    public ExitOptions ExitOptions { get; }
}
