namespace TaskGen;

/// <summary>
/// Defines what happens to tasks that depend on a task. The default of the service is <see cref="Satisfy"/> for exit code 0 and
/// <see cref="Block"/> otherwise. REST: <c>DependencyAction</c>.
/// </summary>
public enum DependencyAction
{
    /// <summary>Dependent tasks can run. REST: <c>satisfy</c>.</summary>
    Satisfy,

    /// <summary>Dependent tasks remain blocked. REST: <c>block</c>.</summary>
    Block,
}
