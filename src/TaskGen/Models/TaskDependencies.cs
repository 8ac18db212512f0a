using System.Collections.Generic;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// The tasks that must end before this one may run; needs <c>usesTaskDependencies</c> on the job. REST: <c>dependsOn</c>, <c>TaskDependencies</c>.
/// </summary>
public sealed record TaskDependencies : BatchModel
{
    /// <summary>Their ids, together at most 64,000 characters. REST: <c>taskIds</c>.</summary>
    public IReadOnlyList<string>? TaskIds { get; init; }

    /// <summary>Ranges of ids that are integers. REST: <c>taskIdRanges</c>.</summary>
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
