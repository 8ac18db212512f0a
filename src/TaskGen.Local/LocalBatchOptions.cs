using System;
using System.Collections.Generic;

namespace TaskGen.Local;

/// <summary>Options of an embedded endpoint.</summary>
public sealed class LocalBatchOptions
{
    /// <summary>Gets or sets the port on the loopback interface; 0 selects a free port. Default: 0.</summary>
    public int Port { get; set; }

    /// <summary>Gets or sets the name of the account. Default: <c>local</c>.</summary>
    public string AccountName { get; set; } = "local";

    /// <summary>
    /// Gets or sets the Base64-encoded key of the account. Default: a new random key at each start. Anyone who has it can run programs on
    /// this machine.
    /// </summary>
    public string? AccountKey { get; set; }

    /// <summary>
    /// Gets or sets the number of nodes; a multi-instance task occupies one node for each instance. Default: the number of processors.
    /// </summary>
    public int? NodeCount { get; set; }

    /// <summary>Gets or sets the number of task slots on each node. Default: the number of processors, at least 4.</summary>
    public int? SlotsPerNode { get; set; }

    /// <summary>
    /// Gets or sets the number of slots that may be occupied at the same time, on all nodes together. Default: all slots if
    /// <see cref="NodeCount"/> or
    /// <see cref="SlotsPerNode"/> is set, otherwise the number of processors. A task that requires more slots runs alone.
    /// </summary>
    public int? MaxRunningSlots { get; set; }

    /// <summary>Gets or sets the maximum size of a task's files in bytes; a task that writes more is terminated. Default: 10 GB.</summary>
    public long MaxTaskDirectoryBytes { get; set; } = 10_000_000_000;

    /// <summary>
    /// Gets or sets the directory in which the endpoint creates a directory for its files. Default: the temporary directory.
    /// </summary>
    public string? RootDirectory { get; set; }

    /// <summary>
    /// Gets or sets whether container tasks run without a container if neither docker nor podman is available. Default:
    /// <see langword="false"/>, such tasks fail.
    /// </summary>
    public bool RunContainersAsProcesses { get; set; }

    /// <summary>
    /// Gets or sets the name or path of the container runtime, which is called with docker's arguments. Default: docker or podman, the
    /// first that is available.
    /// </summary>
    public string? ContainerRuntime { get; set; }

    /// <summary>
    /// Gets the directories of the application packages, by application id and version (<c>blender#4.2</c>), or by id alone for the
    /// default version. Default: none.
    /// </summary>
    public IDictionary<string, string> ApplicationPackages { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Gets or sets the environment variables of this process that tasks inherit, in addition to <c>PATH</c> and similar ones. Default:
    /// <c>DOTNET_ROOT</c>.
    /// </summary>
    public string[] InheritedVariables { get; set; } = ["DOTNET_ROOT"];

    /// <summary>
    /// Gets or sets the clock for time stamps, <c>maxWallClockTime</c> and <c>retentionTime</c>. Default:
    /// <see cref="TimeProvider.System"/>.
    /// </summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <exception cref="ArgumentException">An option value is invalid.</exception>
    internal void Validate()
    {
        AtLeast(0, Port, nameof(Port));
        if (Port > 65535)
        {
            throw new ArgumentException($"LocalBatchOptions.Port is {Port}. Use a port from 1 to 65535, or 0 for a free port.", "options");
        }
        AtLeast(1, NodeCount, nameof(NodeCount));
        AtLeast(1, SlotsPerNode, nameof(SlotsPerNode));
        AtLeast(1, MaxRunningSlots, nameof(MaxRunningSlots));
        AtLeast(1, MaxTaskDirectoryBytes, nameof(MaxTaskDirectoryBytes));
        if (string.IsNullOrEmpty(AccountName))
        {
            throw new ArgumentException(
                "LocalBatchOptions.AccountName is empty. Requests are signed with the account name; set one.", "options");
        }
        if (AccountKey is not null
            && (AccountKey.Length == 0 || !Convert.TryFromBase64String(AccountKey, new byte[AccountKey.Length], out _)))
        {
            throw new ArgumentException(
                "LocalBatchOptions.AccountKey is not a valid Base64 string. Set a valid key, or leave it null for a random one.",
                "options");
        }

        if (TimeProvider is null)
        {
            throw new ArgumentException(
                "LocalBatchOptions.TimeProvider is null. Use TimeProvider.System for the system clock.", "options");
        }
        if (InheritedVariables is null)
        {
            throw new ArgumentException(
                "LocalBatchOptions.InheritedVariables is null. Use an empty array to inherit no variables.", "options");
        }
    }

    private static void AtLeast(long least, long? value, string name)
    {
        if (value < least) throw new ArgumentException($"LocalBatchOptions.{name} is {value}. Use {least} or more.", "options");
    }
}
