namespace TaskGen.Local.Jobs;

/// <summary>REST: <c>JobState</c>.</summary>
internal enum JobState
{
    Active,
    Disabled,
    Terminating,
    Completed,
}

/// <summary>REST: <c>JobScheduleState</c>.</summary>
internal enum JobScheduleState
{
    Active,
    Disabled,
    Terminating,
    Completed,
}

/// <summary>REST: <c>TaskState</c>.</summary>
internal enum TaskState
{
    Active,
    Preparing,
    Running,
    Completed,
}

/// <summary>REST: <c>OnTaskFailure</c>.</summary>
internal enum OnTaskFailure
{
    NoAction,
    PerformExitOptionsJobAction,
}
