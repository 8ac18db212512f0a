namespace TaskGen;

/// <summary>What the authentication token given to a task may be used for. REST: <c>AccessScope</c>.</summary>
public enum AccessScope
{
    /// <summary>All operations on the job that holds the task. REST: <c>job</c>.</summary>
    Job,
}
