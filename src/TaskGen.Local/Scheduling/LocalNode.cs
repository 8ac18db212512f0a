using System;
using System.Globalization;
using System.IO;
using TaskGen.Local.Files;
using TaskGen.Local.Jobs;

namespace TaskGen.Local.Scheduling;

/// <summary>A node: its free slots, and its directories in the layout of the service.</summary>
internal sealed class LocalNode
{
    private const int MaxWindowsLength = 200;

    public LocalNode(string id, string root, int slots)
    {
        Id = id;
        Root = root;
        FreeSlots = slots;
        foreach (var directory in (string[])[Shared, StartupWorking, Mounts, Applications, Temporary])
        {
            Directory.CreateDirectory(directory);
        }
    }

    public string Id { get; }

    /// <summary>Gets <c>AZ_BATCH_NODE_ROOT_DIR</c>.</summary>
    public string Root { get; }

    public int FreeSlots { get; set; }

    public string Shared => Path.Combine(Root, "shared");

    public string Startup => Path.Combine(Root, "startup");

    public string StartupWorking => Path.Combine(Startup, "wd");

    public string Mounts => Path.Combine(Root, "fsmounts");

    public string Applications => Path.Combine(Root, "applications");

    /// <summary>Gets the directory that contains the <c>TMPDIR</c> of each task.</summary>
    public string Temporary => Path.Combine(Root, "tmp");

    /// <summary>Returns the directory of a job.</summary>
    /// <remarks>Some container runtimes and file systems do not accept the colon in the id of a schedule's job.</remarks>
    public string Job(LocalJob job)
    {
        var path = Path.Combine(Root, "workitems", DirectoryName(job.Id.Replace(':', '.')), job.DirectoryName);
        return IsTooLong(path) ? Path.Combine(Root, "workitems", Short(job.Number)) : path;
    }

    /// <summary>Returns the directories of a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="instance">The instance of a multi-instance task; 0 is the primary.</param>
    public TaskDirectory Task(LocalTask task, int instance)
    {
        var root = Path.Combine(Job(task.Job), DirectoryName(task.DirectoryName));
        if (IsTooLong(root)) root = Path.Combine(Job(task.Job), Short(task.Number));
        if (instance > 0) root = Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"subtask-{instance}"));

        // The name is short, since the paths of sockets in it are limited to 108 bytes.
        return new(root, Path.Combine(Temporary, string.Create(CultureInfo.InvariantCulture, $"{task.Number}-{instance}")));
    }

    /// <summary>Returns the name of a directory for an id.</summary>
    public static string DirectoryName(string id) => OperatingSystem.IsWindows() ? WindowsPaths.DirectoryName(id) : id;

    // The working directory of a process on Windows has at most 258 characters. A task directory and a subtask may follow.
    private static bool IsTooLong(string path) => OperatingSystem.IsWindows() && path.Length > MaxWindowsLength;

    // No id contains the sign.
    private static string Short(long number) => string.Create(CultureInfo.InvariantCulture, $"~{number}");
}
