namespace TaskGen;

/// <summary>Defines the outcome of one task of an <c>addtaskcollection</c> request. REST: <c>TaskAddStatus</c>.</summary>
public enum TaskAddStatus
{
    /// <summary>The task was added. REST: <c>success</c>.</summary>
    Success,

    /// <summary>The service rejected the task and will reject it again unless it is changed. REST: <c>clienterror</c>.</summary>
    ClientError,

    /// <summary>The service failed to add the task; retrying can succeed. REST: <c>servererror</c>.</summary>
    ServerError,
}
