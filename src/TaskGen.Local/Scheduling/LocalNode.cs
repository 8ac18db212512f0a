using System.IO;

namespace TaskGen.Local.Scheduling;

/// <summary>A node of the pool: slots, and directories as the service lays them out.</summary>
internal sealed class LocalNode
{
    public LocalNode(string id, string root, int slots)
    {
        Id = id;
        Root = root;
        FreeSlots = slots;
        foreach (var directory in (string[])[Shared, StartupWorking, Mounts, Applications, Temporary]) Directory.CreateDirectory(directory);
    }

    public string Id { get; }

    /// <summary><c>AZ_BATCH_NODE_ROOT_DIR</c>.</summary>
    public string Root { get; }

    public int FreeSlots { get; set; }

    public string Shared => Path.Combine(Root, "shared");

    public string Startup => Path.Combine(Root, "startup");

    public string StartupWorking => Path.Combine(Startup, "wd");

    public string Mounts => Path.Combine(Root, "fsmounts");

    public string Applications => Path.Combine(Root, "applications");

    /// <summary>Where programs put what they need for a moment.</summary>
    public string Temporary => Path.Combine(Root, "tmp");

    public string Job(string jobId) => Path.Combine(Root, "workitems", jobId, "job-1");

    public TaskDirectory Task(string jobId, string taskId, int subtask) =>
        new(Path.Combine(Job(jobId), subtask == 0 ? taskId : Path.Combine(taskId, "subtask-" + subtask.ToString(System.Globalization.CultureInfo.InvariantCulture))));
}
