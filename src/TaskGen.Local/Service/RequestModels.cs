using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TaskGen.Local.Service;

/// <summary>What adding a job takes. What the service knows beside it and this endpoint can't do is refused by name.</summary>
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

    public JsonElement? PoolInfo { get; init; }

    public JsonElement? Metadata { get; init; }

    public JsonElement? JobManagerTask { get; init; }

    public JsonElement? JobPreparationTask { get; init; }

    public JsonElement? JobReleaseTask { get; init; }

    public JsonElement? NetworkConfiguration { get; init; }
}

/// <summary>A job's own limits.</summary>
internal sealed record JobConstraints
{
    public TimeSpan? MaxWallClockTime { get; init; }

    public int? MaxTaskRetryCount { get; init; }
}

/// <summary>What can be changed of a job.</summary>
internal sealed record JobPatchParameter
{
    public int? Priority { get; init; }

    public int? MaxParallelTasks { get; init; }

    public bool? AllowTaskPreemption { get; init; }

    public string? OnAllTasksComplete { get; init; }

    public JobConstraints? Constraints { get; init; }

    public JsonElement? Metadata { get; init; }
}

/// <summary>Tasks that are added together.</summary>
internal sealed record TaskCollection
{
    public IReadOnlyList<JsonElement>? Value { get; init; }
}

/// <summary>What terminating a job may take.</summary>
internal sealed record JobTerminateParameter
{
    public string? TerminateReason { get; init; }
}

/// <summary>What disabling a job takes.</summary>
internal sealed record JobDisableParameter
{
    public string? DisableTasks { get; init; }
}
