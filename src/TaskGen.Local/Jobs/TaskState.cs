namespace TaskGen.Local.Jobs;

/// <summary>REST: <c>TaskState</c>.</summary>
internal enum TaskState
{
    Active,
    Preparing,
    Running,
    Completed,
}
