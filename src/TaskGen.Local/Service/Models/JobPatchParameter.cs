using System.Collections.Generic;
using System.Text.Json;

namespace TaskGen.Local.Service;

/// <summary>The body of Job - Patch. REST: <c>JobPatchParameter</c>.</summary>
internal sealed record JobPatchParameter
{
    public int? Priority { get; init; }

    public int? MaxParallelTasks { get; init; }

    public bool? AllowTaskPreemption { get; init; }

    public string? OnAllTasksComplete { get; init; }

    public JobConstraints? Constraints { get; init; }

    public PoolInformation? PoolInfo { get; init; }

    public IReadOnlyList<MetadataItem>? Metadata { get; init; }

    public JsonElement? NetworkConfiguration { get; init; }
}
