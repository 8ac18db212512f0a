using System;
using System.Collections.Generic;

namespace TaskGen.Local;

/// <summary>How an embedded endpoint is set up.</summary>
public sealed class LocalBatchOptions
{
    /// <summary>The port on loopback; 0 for a free one. Default: 0.</summary>
    public int Port { get; set; }

    /// <summary>The account's name. Default: <c>local</c>.</summary>
    public string AccountName { get; set; } = "local";

    /// <summary>The account's key, in Base64. Default: a new random one at each start. Whoever has it can run programs on this machine.</summary>
    public string? AccountKey { get; set; }

    /// <summary>How many nodes the pool has; a multi-instance task takes one for each instance. Default: the processors.</summary>
    public int? NodeCount { get; set; }

    /// <summary>How many slots a node has. Default: the processors, and at least 4.</summary>
    public int? SlotsPerNode { get; set; }

    /// <summary>
    /// How many slots are taken at once, on all nodes together. Default: all slots where <see cref="NodeCount"/> or <see cref="SlotsPerNode"/> was set, else the
    /// processors. A task that needs more runs alone.
    /// </summary>
    public int? MaxRunningSlots { get; set; }

    /// <summary>How many bytes a task's directory may hold; a task that writes more is ended. Default: 10 GB.</summary>
    public long MaxTaskDirectoryBytes { get; set; } = 10_000_000_000;

    /// <summary>Where nodes keep their files. A directory of its own is made in it, and deleted at the end. Default: the temporary directory.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>
    /// What <c>containerSettings</c> does where neither docker nor podman answers: false (the default) lets the task fail, true runs it without a container.
    /// </summary>
    public bool RunContainersAsProcesses { get; set; }

    /// <summary>The program that runs containers, called as docker is. Default: docker or podman, whichever answers.</summary>
    public string? ContainerRuntime { get; set; }

    /// <summary>
    /// The directories of application packages, by application id and version as in <c>blender#4.2</c>, or by the id alone for the default version. Default: none.
    /// </summary>
    public IDictionary<string, string> ApplicationPackages { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Environment variables of this process that tasks get too, beside <c>PATH</c> and the like. Default: <c>DOTNET_ROOT</c>.</summary>
    public string[] InheritedVariables { get; set; } = ["DOTNET_ROOT"];

    /// <summary>The clock: time stamps, <c>maxWallClockTime</c>, <c>retentionTime</c>, the age of requests. Default: the system's.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Refuses what has no meaning.</summary>
    internal void Check()
    {
        AtLeast(0, Port, nameof(Port));
        if (Port > 65535) throw new ArgumentException($"LocalBatchOptions.Port is {Port}: a port is at most 65535, and 0 takes a free one.", "options");
        AtLeast(1, NodeCount, nameof(NodeCount));
        AtLeast(1, SlotsPerNode, nameof(SlotsPerNode));
        AtLeast(1, MaxRunningSlots, nameof(MaxRunningSlots));
        AtLeast(1, MaxTaskDirectoryBytes, nameof(MaxTaskDirectoryBytes));
        if (string.IsNullOrEmpty(AccountName)) throw new ArgumentException("LocalBatchOptions.AccountName is empty: requests are signed with it.", "options");
        if (AccountKey is not null && (AccountKey.Length == 0 || !Convert.TryFromBase64String(AccountKey, new byte[AccountKey.Length], out _))) throw new ArgumentException("LocalBatchOptions.AccountKey is not Base64: leave it out for a random one.", "options");
        if (TimeProvider is null) throw new ArgumentException("LocalBatchOptions.TimeProvider is null: TimeProvider.System is the usual clock.", "options");
        if (InheritedVariables is null) throw new ArgumentException("LocalBatchOptions.InheritedVariables is null: an empty array inherits none.", "options");
    }

    private static void AtLeast(long least, long? value, string name)
    {
        if (value < least) throw new ArgumentException($"LocalBatchOptions.{name} is {value}: it is at least {least}.", "options");
    }
}
