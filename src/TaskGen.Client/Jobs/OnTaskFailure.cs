namespace TaskGen.Client;

/// <summary>Defines what happens to a job when one of its tasks fails. REST: <c>OnTaskFailure</c>.</summary>
public enum OnTaskFailure
{
    /// <summary>
    /// No action. The service then rejects tasks whose exit conditions have a <see cref="JobAction"/>. REST: <c>noaction</c>.
    /// </summary>
    NoAction,

    /// <summary>
    /// The job action of the exit condition that applies to the task is performed. REST: <c>performexitoptionsjobaction</c>.
    /// </summary>
    PerformExitOptionsJobAction,
}
