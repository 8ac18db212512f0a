using System;

namespace TaskGen;

/// <summary>
/// Specifies the tasks that must complete before this task is scheduled. The job must set <c>usesTaskDependencies</c>. REST:
/// <c>dependsOn.taskIds</c>.
/// </summary>
/// <remarks>
/// On a member, the value is a task identifier, a <see cref="TaskIdRange"/>, a <see cref="TaskDependencies"/>, another task, or a
/// sequence of these; null is omitted from the request.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter,
    AllowMultiple = true)]
public sealed class DependsOnAttribute : Attribute
{
    /// <summary>
    /// Initializes a new instance of the <see cref="DependsOnAttribute"/> class for a class, or without arguments for a member.
    /// </summary>
    /// <param name="taskIds">The task identifiers; omit them on a member. Supports placeholders.</param>
    public DependsOnAttribute(params string[] taskIds) => TaskIds = taskIds;

    /// <summary>
    /// Gets or sets the task identifiers; their combined length is at most 64,000 characters. Supports placeholders. REST:
    /// <c>taskIds</c>.
    /// </summary>
    public string[] TaskIds { get; set; }
}
