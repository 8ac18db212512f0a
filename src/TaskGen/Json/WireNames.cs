using System;

namespace TaskGen;

/// <summary>Provides the exact REST text of every enum member; empty for an undefined value.</summary>
internal static class WireNames
{
    public static ReadOnlySpan<byte> Of(AccessScope value) => value switch
    {
        AccessScope.Job => "job"u8,
        _ => default,
    };

    public static ReadOnlySpan<byte> Of(AutoUserScope value) => value switch
    {
        AutoUserScope.Task => "task"u8,
        AutoUserScope.Pool => "pool"u8,
        _ => default,
    };

    public static ReadOnlySpan<byte> Of(ElevationLevel value) => value switch
    {
        ElevationLevel.NonAdmin => "nonadmin"u8,
        ElevationLevel.Admin => "admin"u8,
        _ => default,
    };

    public static ReadOnlySpan<byte> Of(ContainerHostDataPath value) => value switch
    {
        ContainerHostDataPath.Shared => "Shared"u8,
        ContainerHostDataPath.Startup => "Startup"u8,
        ContainerHostDataPath.VfsMounts => "VfsMounts"u8,
        ContainerHostDataPath.Task => "Task"u8,
        ContainerHostDataPath.JobPrep => "JobPrep"u8,
        ContainerHostDataPath.Applications => "Applications"u8,
        _ => default,
    };

    public static ReadOnlySpan<byte> Of(ContainerWorkingDirectory value) => value switch
    {
        ContainerWorkingDirectory.TaskWorkingDirectory => "taskWorkingDirectory"u8,
        ContainerWorkingDirectory.ContainerImageDefault => "containerImageDefault"u8,
        _ => default,
    };

    public static ReadOnlySpan<byte> Of(DependencyAction value) => value switch
    {
        DependencyAction.Satisfy => "satisfy"u8,
        DependencyAction.Block => "block"u8,
        _ => default,
    };

    public static ReadOnlySpan<byte> Of(JobAction value) => value switch
    {
        JobAction.None => "none"u8,
        JobAction.Disable => "disable"u8,
        JobAction.Terminate => "terminate"u8,
        _ => default,
    };

    public static ReadOnlySpan<byte> Of(OutputFileUploadCondition value) => value switch
    {
        OutputFileUploadCondition.TaskSuccess => "tasksuccess"u8,
        OutputFileUploadCondition.TaskFailure => "taskfailure"u8,
        OutputFileUploadCondition.TaskCompletion => "taskcompletion"u8,
        _ => default,
    };
}
