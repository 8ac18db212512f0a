namespace TaskGen;

/// <summary>What became of one task of an <c>addtaskcollection</c> request. REST: <c>TaskAddStatus</c>.</summary>
public enum TaskAddStatus
{
    /// <summary>The task was added. REST: <c>success</c>.</summary>
    Success,

    /// <summary>The task was refused; adding it again unchanged will be refused again. REST: <c>clienterror</c>.</summary>
    ClientError,

    /// <summary>The service failed; adding the task again may succeed. REST: <c>servererror</c>.</summary>
    ServerError,
}
