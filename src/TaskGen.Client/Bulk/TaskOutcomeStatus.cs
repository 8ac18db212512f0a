namespace TaskGen.Client;

/// <summary>Specifies whether a task was added.</summary>
public enum TaskOutcomeStatus
{
    /// <summary>The service has the task.</summary>
    Added,

    /// <summary>The task was not added, or its state is unknown: see <see cref="TaskOutcome.MayHaveBeenAdded"/>.</summary>
    Failed,
}
