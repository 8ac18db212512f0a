namespace TaskGen.Local.Jobs;

/// <summary>REST: <c>JobScheduleState</c>.</summary>
internal enum JobScheduleState
{
    Active,
    Disabled,
    Terminating,
    Completed,
}
