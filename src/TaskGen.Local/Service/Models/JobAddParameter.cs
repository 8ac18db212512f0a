using System.Collections.Generic;
using System.Text.Json;

namespace TaskGen.Local.Service;

/// <summary>The body of Job - Add, Job - Update, and the job specification of a job schedule. REST: <c>JobAddParameter</c>.</summary>
internal sealed record JobAddParameter
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public int? Priority { get; init; }

    public int? MaxParallelTasks { get; init; }

    public bool? AllowTaskPreemption { get; init; }

    public bool? UsesTaskDependencies { get; init; }

    public string? OnTaskFailure { get; init; }

    public string? OnAllTasksComplete { get; init; }

    public JobConstraints? Constraints { get; init; }

    public IReadOnlyList<EnvironmentSetting>? CommonEnvironmentSettings { get; init; }

    public PoolInformation? PoolInfo { get; init; }

    public IReadOnlyList<MetadataItem>? Metadata { get; init; }

    public JsonElement? JobManagerTask { get; init; }

    public JobPreparationTask? JobPreparationTask { get; init; }

    public JobReleaseTask? JobReleaseTask { get; init; }

    public JsonElement? NetworkConfiguration { get; init; }
}
