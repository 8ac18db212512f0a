namespace TaskGen.Client;

/// <summary>What became of a task.</summary>
public enum TaskOutcomeStatus
{
    /// <summary>The service has the task.</summary>
    Added,

    /// <summary>The task was not added, or it could not be learned: <see cref="TaskOutcome.MayHaveBeenAdded"/>.</summary>
    Failed,
}
