namespace Microsoft.Azure.Batch.Common;

/// <summary>Stands for the type of the same name.</summary>
public enum AutoUserScope
{
    Task,
    Pool,
}
