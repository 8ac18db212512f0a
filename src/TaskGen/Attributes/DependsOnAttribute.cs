using System;

namespace TaskGen;

/// <summary>Tasks that must end before this one may run; needs <c>usesTaskDependencies</c> on the job. REST: <c>dependsOn.taskIds</c>.</summary>
/// <remarks>On a member: takes ids, <see cref="TaskIdRange"/>s, a <see cref="TaskDependencies"/>, another task, or many of these, from the member; null is left out.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class DependsOnAttribute : Attribute
{
    /// <summary>On a class, with the ids; on a member, without.</summary>
    /// <param name="taskIds">Their ids. Templates.</param>
    public DependsOnAttribute(params string[] taskIds) => TaskIds = taskIds;

    /// <summary>Their ids, together at most 64,000 characters. Templates. REST: <c>taskIds</c>.</summary>
    public string[] TaskIds { get; }
}
