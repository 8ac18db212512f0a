namespace TaskGen.Client.Bulk;

/// <summary>What an answer says of one task.</summary>
internal enum ItemStatus
{
    /// <summary>Nothing: the task is asked for again.</summary>
    Missing,

    /// <summary><c>servererror</c>, or a status that is unknown.</summary>
    ServerError,

    /// <summary><c>clienterror</c>.</summary>
    ClientError,

    /// <summary><c>success</c>.</summary>
    Success,
}

/// <summary>What an answer says of one task, and why.</summary>
internal struct ItemResult
{
    public ItemStatus Status;

    public BatchError? Error;
}
