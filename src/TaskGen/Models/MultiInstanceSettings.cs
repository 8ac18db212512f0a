using System.Collections.Generic;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>Makes the task run on several nodes at once. REST: <c>multiInstanceSettings</c>, <c>MultiInstanceSettings</c>.</summary>
public sealed record MultiInstanceSettings : BatchModel
{
    /// <summary>How many nodes the task needs. At least 1. Default: 1. REST: <c>numberOfInstances</c>.</summary>
    public int? NumberOfInstances { get; init; }

    /// <summary>
    /// What runs on every node before the primary runs the task's command line. No shell runs it. Required. REST: <c>coordinationCommandLine</c>.
    /// </summary>
    public string? CoordinationCommandLine { get; init; }

    /// <summary>Files that all instances share. REST: <c>commonResourceFiles</c>.</summary>
    public IReadOnlyList<ResourceFile>? CommonResourceFiles { get; init; }

    internal override void WriteTo(ref TaskJsonWriter json)
    {
        json.BeginObject();
        json.Property("\"coordinationCommandLine\":"u8, CoordinationCommandLine);
        json.Property("\"numberOfInstances\":"u8, NumberOfInstances);
        json.Property("\"commonResourceFiles\":"u8, CommonResourceFiles);
        json.EndObject();
    }

    internal override void Check(PropertyPath path)
    {
        TaskChecks.CommandLine(CoordinationCommandLine, path.Then("coordinationCommandLine"), RuleIds.CoordinationCommandMissing);
        if (NumberOfInstances is { } instances) TaskChecks.NumberOfInstances(instances, path.Then("numberOfInstances"));
        TaskChecks.Items(CommonResourceFiles, path.Then("commonResourceFiles"));
    }
}
