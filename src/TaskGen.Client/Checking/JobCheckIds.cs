namespace TaskGen.Client.Checking;

/// <summary>The identifiers of the checks of a job and its pool, which analyzers.md documents.</summary>
internal static class JobCheckIds
{
    public const string TaskDependenciesNotEnabled = "TG7001";
    public const string JobActionNotEnabled = "TG7002";
    public const string SlotsExceedPool = "TG7003";
    public const string ContainerConfigurationMismatch = "TG7004";
    public const string MultiInstanceNotSupported = "TG7005";
    public const string ApplicationPackageNotAvailable = "TG7006";
    public const string JobEndsBeforeTasksArrive = "TG7007";
    public const string JobDoesNotRunTasks = "TG7008";
    public const string PoolNotRead = "TG7009";
}
