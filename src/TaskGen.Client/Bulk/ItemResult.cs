namespace TaskGen.Client.Bulk;

/// <summary>Represents the result of one task in a response.</summary>
internal struct ItemResult
{
    public ItemStatus Status;

    public BatchError? Error;

    /// <summary>Why the result is invalid.</summary>
    public string? Problem;
}
