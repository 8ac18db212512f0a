namespace TaskGen.Local.Jobs;

/// <summary>The reason why a task failed. REST: <c>TaskFailureInformation</c>.</summary>
/// <param name="Category"><c>usererror</c> or <c>servererror</c>.</param>
/// <param name="Code">The failure's code.</param>
/// <param name="Message">What happened.</param>
internal sealed record TaskFailure(string Category, string Code, string Message)
{
    public static TaskFailure ExitCode() => User("FailureExitCode", "The task exited with an exit code representing a failure");

    public static TaskFailure EndedByUser() => User("TaskEnded", "Task was ended by user request");

    public static TaskFailure WallClock() => User("TaskEnded", "Task ran longer than its maxWallClockTime and was ended");

    public static TaskFailure DiskFull(long bytes) =>
        User("DiskFull", $"The task's directory grew beyond {bytes} bytes and the task was ended");

    public static TaskFailure User(string code, string message) => new("usererror", code, message);
}
