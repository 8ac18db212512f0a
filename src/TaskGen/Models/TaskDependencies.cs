using System.Collections.Generic;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Specifies the tasks that must complete before this task is scheduled. The job must set <c>usesTaskDependencies</c>. REST:
/// <c>dependsOn</c>, <c>TaskDependencies</c>.
/// </summary>
public sealed record TaskDependencies : BatchModel
{
    /// <summary>Gets or sets the task identifiers; their combined length is at most 64,000 characters. REST: <c>taskIds</c>.</summary>
    public IReadOnlyList<string>? TaskIds { get; init; }

    /// <summary>Gets or sets the ranges of numeric task identifiers. REST: <c>taskIdRanges</c>.</summary>
    public IReadOnlyList<TaskIdRange>? TaskIdRanges { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        if (TaskIds is { Count: > 0 } ids)
        {
            json.Property("\"taskIds\":["u8);
            json.Items(ids);
            json.Raw("]"u8);
        }

        json.Property("\"taskIdRanges\":"u8, TaskIdRanges);
        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        var ids = default(DependencyIds);
        ids.Add(TaskIds, path.Then("taskIds"));
        TaskChecks.Items(TaskIdRanges, path.Then("taskIdRanges"));
    }
}
