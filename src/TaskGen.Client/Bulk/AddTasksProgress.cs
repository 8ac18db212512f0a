namespace TaskGen.Client;

/// <summary>Represents the progress of adding many tasks.</summary>
/// <param name="Read">The number of tasks read from the source.</param>
/// <param name="Added">The number of tasks that the service has.</param>
/// <param name="Failed">The number of tasks that were not added, or whose state is unknown.</param>
/// <param name="Retried">The number of times that a task was sent again.</param>
/// <param name="Requests">The number of requests that were sent.</param>
/// <param name="RequestsSplit">
/// The number of requests that were split because they were too large or one of their tasks was malformed.
/// </param>
/// <param name="BytesSent">The size of all request bodies, in bytes.</param>
public sealed record AddTasksProgress(long Read, long Added, long Failed, long Retried, long Requests, long RequestsSplit, long BytesSent);
