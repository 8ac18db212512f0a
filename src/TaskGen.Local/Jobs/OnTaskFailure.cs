namespace TaskGen.Local.Jobs;

/// <summary>REST: <c>OnTaskFailure</c>.</summary>
internal enum OnTaskFailure
{
    NoAction,
    PerformExitOptionsJobAction,
}
