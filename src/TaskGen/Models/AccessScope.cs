namespace TaskGen;

/// <summary>Defines the resources that the authentication token of a task grants access to. REST: <c>AccessScope</c>.</summary>
public enum AccessScope
{
    /// <summary>All operations on the job that contains the task. REST: <c>job</c>.</summary>
    Job,
}
