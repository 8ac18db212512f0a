using System;
using System.Collections.Generic;

namespace TaskGen.Local.Service;

/// <summary>The task that cleans up a node after a job. REST: <c>JobReleaseTask</c>.</summary>
internal sealed record JobReleaseTask
{
    public const string DefaultId = "jobrelease";

    public string? Id { get; init; }

    public string? CommandLine { get; init; }

    public TaskContainerSettings? ContainerSettings { get; init; }

    public IReadOnlyList<ResourceFile>? ResourceFiles { get; init; }

    public IReadOnlyList<EnvironmentSetting>? EnvironmentSettings { get; init; }

    public TimeSpan? MaxWallClockTime { get; init; }

    public TimeSpan? RetentionTime { get; init; }

    public UserIdentity? UserIdentity { get; init; }

    public TaskAddParameter ToTask() => new()
    {
        Id = Id ?? DefaultId,
        CommandLine = CommandLine,
        ContainerSettings = ContainerSettings,
        ResourceFiles = ResourceFiles,
        EnvironmentSettings = EnvironmentSettings,
        Constraints = new() { MaxWallClockTime = MaxWallClockTime, RetentionTime = RetentionTime },
        UserIdentity = UserIdentity,
    };
}
