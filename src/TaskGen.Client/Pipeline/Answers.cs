namespace TaskGen.Client.Pipeline;

/// <summary>What the statuses of answers mean for a task.</summary>
internal static class Answers
{
    public const string TaskExists = "TaskExists";

    /// <summary>Whether the request may have been done all the same: the server, or a proxy before it, gave up on the way.</summary>
    public static bool LeavesDoubt(int status) => status is 408 or >= 500;

    /// <summary>Whether sending the request again may help.</summary>
    public static bool IsRetriable(int status, string? code) => status is 408 or 429 or 500 or 502 or 503 or 504 || code == "OperationTimedOut";
}
