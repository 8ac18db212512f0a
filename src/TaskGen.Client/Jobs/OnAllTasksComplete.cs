namespace TaskGen.Client;

/// <summary>Defines what happens to a job when all of its tasks have completed. REST: <c>OnAllTasksComplete</c>.</summary>
public enum OnAllTasksComplete
{
    /// <summary>No action: the job stays active. REST: <c>noaction</c>.</summary>
    NoAction,

    /// <summary>The job is terminated. A job without tasks counts as complete and ends immediately. REST: <c>terminatejob</c>.</summary>
    TerminateJob,
}
