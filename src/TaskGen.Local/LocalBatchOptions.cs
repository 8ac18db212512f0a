using System;
using System.Collections.Generic;
using System.IO;
using TaskGen.Local.Files;
using TaskGen.Local.Processes;

namespace TaskGen.Local;

/// <summary>Options of an embedded endpoint.</summary>
public sealed class LocalBatchOptions
{
    // The directories of a task with the shortest names of its job and itself.
    private static readonly int MaxWindowsRootLength =
        WindowsPaths.MaxWorkingDirectoryLength - @"\taskgen-local-0123456789abcdef\node-100\workitems\~10000\~10000\wd".Length;

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
    /// Gets or sets the directory in which the endpoint creates a directory for its files; on Windows at most 191 characters. Default: the
    /// temporary directory.
    /// </summary>
    public string? RootDirectory { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether container tasks run without a container if neither docker nor podman is available. Default:
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
    /// Gets or sets the clock for time stamps, <c>maxWallClockTime</c>, and <c>retentionTime</c>. Default:
    /// <see cref="TimeProvider.System"/>.
    /// </summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets how long the container runtime may take to respond, and to remove a container.</summary>
    internal TimeSpan ContainerRuntimeTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets a value indicating whether processes are found by their groups, as on systems without <c>/proc</c>.</summary>
    internal bool UsesProcessGroups { get; set; } =
        !OperatingSystem.IsLinux() && !OperatingSystem.IsWindows() && File.Exists(ProcessGroups.Shell);

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
        if (OperatingSystem.IsWindows()) ValidateRoot(Path.GetFullPath(RootDirectory ?? Path.GetTempPath()));
    }

    /// <summary>Verifies that a program can be started below a directory on Windows.</summary>
    /// <exception cref="ArgumentException">The path is too long.</exception>
    internal static void ValidateRoot(string directory)
    {
        var length = WindowsPaths.Shorten(directory).TrimEnd('\\').Length;
        if (length > MaxWindowsRootLength)
        {
            throw new ArgumentException(
                $"LocalBatchOptions.RootDirectory has {length} characters, but no program can be started in a directory below it. "
                    + $"Use a path of at most {MaxWindowsRootLength} characters.",
                "options");
        }
    }

    private static void AtLeast(long least, long? value, string name)
    {
        if (value < least) throw new ArgumentException($"LocalBatchOptions.{name} is {value}. Use {least} or more.", "options");
    }
}
