using System.Collections.Generic;
using TaskGen.Validation;

namespace TaskGen;

/// <summary>
/// Runs the task on several compute nodes at the same time. REST: <c>multiInstanceSettings</c>, <c>MultiInstanceSettings</c>.
/// </summary>
public sealed record MultiInstanceSettings : BatchModel
{
    /// <summary>
    /// Gets or sets the number of compute nodes that the task requires: at least 1. Default: 1. REST: <c>numberOfInstances</c>.
    /// </summary>
    public int? NumberOfInstances { get; init; }

    /// <summary>
    /// Gets or sets the command line that runs on every node before the primary runs the task's command line. It is not run in a shell.
    /// Required. REST: <c>coordinationCommandLine</c>.
    /// </summary>
    public string? CoordinationCommandLine { get; init; }

    /// <summary>Gets or sets the files that all instances share. REST: <c>commonResourceFiles</c>.</summary>
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
        TaskChecks.CoordinationCommandLine(CoordinationCommandLine, path.Then("coordinationCommandLine"));
        if (NumberOfInstances is { } instances) TaskChecks.NumberOfInstances(instances, path.Then("numberOfInstances"));
        TaskChecks.Items(CommonResourceFiles, path.Then("commonResourceFiles"));
    }
}
