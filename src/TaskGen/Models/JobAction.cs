namespace TaskGen;

/// <summary>
/// Defines what happens to the job when a task completes under a condition. The default of the service is <see cref="None"/> for exit
/// code 0 and <see cref="Terminate"/> otherwise. REST: <c>JobAction</c>.
/// </summary>
public enum JobAction
{
    /// <summary>No action. REST: <c>none</c>.</summary>
    None,

    /// <summary>The job is disabled, as by Job - Disable. REST: <c>disable</c>.</summary>
    Disable,

    /// <summary>The job is terminated. REST: <c>terminate</c>.</summary>
    Terminate,
}
