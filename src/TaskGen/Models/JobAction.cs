namespace TaskGen;

/// <summary>What happens to the job when a task ends under a condition. REST: <c>JobAction</c>. The service's default is <see cref="None"/> for exit code 0, <see cref="Terminate"/> otherwise.</summary>
public enum JobAction
{
    /// <summary>Nothing. REST: <c>none</c>.</summary>
    None,

    /// <summary>The job is disabled, as by Job - Disable. REST: <c>disable</c>.</summary>
    Disable,

    /// <summary>The job is terminated. REST: <c>terminate</c>.</summary>
    Terminate,
}
