namespace TaskGen.Client.Pipeline;

/// <summary>Classifies HTTP statuses by their meaning for a task.</summary>
internal static class ResponseStatuses
{
    public const string TaskExists = "TaskExists";

    /// <summary>Returns whether a status is a success that the operation does not define.</summary>
    public static bool IsUnexpectedSuccess(int status, bool isError) => isError && status is >= 200 and < 300;

    /// <summary>
    /// Returns whether the request may have been processed: the server, or a proxy in front of it, gave up on the way or responded with an
    /// unexpected success.
    /// </summary>
    public static bool IsAmbiguous(int status, bool isError) => status is 408 or >= 500 || IsUnexpectedSuccess(status, isError);

    /// <summary>Returns whether the same request may succeed later.</summary>
    public static bool IsRetriable(int status, string? code) =>
        status is 408 or 429 or 500 or 502 or 503 or 504 || code == "OperationTimedOut";
}
