using System.Collections.Generic;

namespace TaskGen.Local.Service;

/// <summary>The task that prepares a node for a job. REST: <c>JobPreparationTask</c>.</summary>
internal sealed record JobPreparationTask
{
    public const string DefaultId = "jobpreparation";

    public string? Id { get; init; }

    public string? CommandLine { get; init; }

    public TaskContainerSettings? ContainerSettings { get; init; }

    public IReadOnlyList<ResourceFile>? ResourceFiles { get; init; }

    public IReadOnlyList<EnvironmentSetting>? EnvironmentSettings { get; init; }

    public TaskConstraints? Constraints { get; init; }

    public bool? WaitForSuccess { get; init; }

    public UserIdentity? UserIdentity { get; init; }

    public bool? RerunOnNodeRebootAfterSuccess { get; init; }

    public TaskAddParameter ToTask() => new()
    {
        Id = Id ?? DefaultId,
        CommandLine = CommandLine,
        ContainerSettings = ContainerSettings,
        ResourceFiles = ResourceFiles,
        EnvironmentSettings = EnvironmentSettings,
        Constraints = Constraints,
        UserIdentity = UserIdentity,
    };
}
