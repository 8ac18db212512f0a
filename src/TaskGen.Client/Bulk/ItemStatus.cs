namespace TaskGen.Client.Bulk;

/// <summary>Specifies the result of one task in a response.</summary>
internal enum ItemStatus
{
    /// <summary>The response has no result for the task; the task is sent again.</summary>
    Missing,

    /// <summary>The response has a result that is unknown or contradicts itself; the task is sent again.</summary>
    Invalid,

    /// <summary><c>servererror</c>; the task is sent again.</summary>
    ServerError,

    /// <summary><c>clienterror</c>.</summary>
    ClientError,

    /// <summary><c>success</c>.</summary>
    Success,
}
