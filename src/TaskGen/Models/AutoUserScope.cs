namespace TaskGen;

/// <summary>For whom an auto-user is made. REST: <c>AutoUserScope</c>. The service's default is <see cref="Pool"/>.</summary>
public enum AutoUserScope
{
    /// <summary>A new user for each task. REST: <c>task</c>.</summary>
    Task,

    /// <summary>The user that is shared by all tasks of the pool's node. REST: <c>pool</c>.</summary>
    Pool,
}
