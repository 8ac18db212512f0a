namespace TaskGen.Client;

/// <summary>Represents the number of tasks of a job in each state. REST: <c>TaskCounts</c>. The service may count with a delay.</summary>
/// <param name="Active">The number of tasks that are waiting to run. REST: <c>active</c>.</param>
/// <param name="Running">The number of tasks that are running or being prepared. REST: <c>running</c>.</param>
/// <param name="Completed">The number of tasks that have completed. REST: <c>completed</c>.</param>
/// <param name="Succeeded">The number of completed tasks that succeeded. REST: <c>succeeded</c>.</param>
/// <param name="Failed">The number of completed tasks that failed. REST: <c>failed</c>.</param>
public sealed record WaitForTasksProgress(long Active, long Running, long Completed, long Succeeded, long Failed);
