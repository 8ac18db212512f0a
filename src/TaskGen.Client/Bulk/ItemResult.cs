namespace TaskGen.Client.Bulk;

/// <summary>Specifies the result of one task in a response.</summary>
internal enum ItemStatus
{
    /// <summary>The response has no result for the task; the task is sent again.</summary>
    Missing,

    /// <summary><c>servererror</c>, or a status that is unknown.</summary>
    ServerError,

    /// <summary><c>clienterror</c>.</summary>
    ClientError,

    /// <summary><c>success</c>.</summary>
    Success,
}

/// <summary>Represents the result of one task in a response.</summary>
internal struct ItemResult
{
    public ItemStatus Status;

    public BatchError? Error;
}
