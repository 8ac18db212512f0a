namespace TaskGen.Local.Jobs;

/// <summary>REST: <c>JobState</c>.</summary>
internal enum JobState
{
    Active,
    Disabled,
    Terminating,
    Completed,
}
