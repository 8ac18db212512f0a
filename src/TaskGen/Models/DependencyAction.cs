namespace TaskGen;

/// <summary>What happens to the tasks that depend on a task. REST: <c>DependencyAction</c>. The service's default is <see cref="Satisfy"/> for exit code 0, <see cref="Block"/> otherwise.</summary>
public enum DependencyAction
{
    /// <summary>They may run. REST: <c>satisfy</c>.</summary>
    Satisfy,

    /// <summary>They wait. REST: <c>block</c>.</summary>
    Block,
}
