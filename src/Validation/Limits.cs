using System;

namespace TaskGen.Validation;

/// <summary>The numbers that the service sets, each with the property it bounds.</summary>
internal static class Limits
{
    /// <summary>Characters in <c>id</c>.</summary>
    public const int TaskIdLength = 64;

    /// <summary>Characters in <c>displayName</c>.</summary>
    public const int DisplayNameLength = 1024;

    /// <summary>Characters of all <c>dependsOn.taskIds</c> together; above it the service answers <c>TaskDependencyListTooLong</c>.</summary>
    public const int DependencyIdsLength = 64_000;

    /// <summary>Characters of all <c>resourceFiles</c> together, as threads of 2017 and 2018 show it (unconfirmed for today).</summary>
    public const int ResourceFilesLength = 32_768;

    /// <summary>Bytes in a request's body; from here on the service answers <c>RequestBodyTooLarge</c>.</summary>
    public const int RequestBodyBytes = 1_048_576;

    /// <summary>Slots on the largest node there is, hence the largest <c>requiredSlots</c> that can ever be scheduled.</summary>
    public const int SlotsPerNode = 256;

    /// <summary>Tasks in one <c>addtaskcollection</c> request.</summary>
    public const int TasksPerCollection = 100;

    /// <summary>The largest exit code of a Linux process; the smallest is 0.</summary>
    public const int LinuxExitCode = 255;

    /// <summary>How long after it was added the service ends a task that has not completed.</summary>
    public static readonly TimeSpan TaskLifetime = TimeSpan.FromDays(180);
}
