namespace TaskGen;

/// <summary>Defines the scope of an auto-user. The default of the service is <see cref="Pool"/>. REST: <c>AutoUserScope</c>.</summary>
public enum AutoUserScope
{
    /// <summary>A new user for each task. REST: <c>task</c>.</summary>
    Task,

    /// <summary>A user shared by all tasks on a compute node of the pool. REST: <c>pool</c>.</summary>
    Pool,
}
