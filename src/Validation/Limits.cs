using System;

namespace TaskGen.Validation;

/// <summary>The limits of the service.</summary>
internal static class Limits
{
    /// <summary>The maximum length of <c>id</c>.</summary>
    public const int TaskIdLength = 64;

    /// <summary>The maximum length of <c>displayName</c>.</summary>
    public const int DisplayNameLength = 1024;

    /// <summary>The length of a command line above which a node may not be able to start it.</summary>
    public const int CommandLineLength = 32_768;

    /// <summary>
    /// The maximum total length of <c>dependsOn.taskIds</c>; the service rejects more with <c>TaskDependencyListTooLong</c>.
    /// </summary>
    public const int DependencyIdsLength = 64_000;

    /// <summary>
    /// The maximum total length of <c>resourceFiles</c>, as reported in threads of 2017 and 2018 (not confirmed for today).
    /// </summary>
    public const int ResourceFilesLength = 32_768;

    /// <summary>The size in bytes from which the service rejects a request with <c>RequestBodyTooLarge</c>.</summary>
    public const int RequestBodyBytes = 1_048_576;

    /// <summary>The maximum number of slots per node, and so of <c>requiredSlots</c>.</summary>
    public const int SlotsPerNode = 256;

    /// <summary>The maximum number of tasks in an <c>addtaskcollection</c> request.</summary>
    public const int TasksPerCollection = 100;

    /// <summary>The greatest exit code of a Linux process; the least is 0.</summary>
    public const int LinuxExitCode = 255;

    /// <summary>The time after which the service ends a task that has not completed.</summary>
    public static readonly TimeSpan TaskLifetime = TimeSpan.FromDays(180);
}
