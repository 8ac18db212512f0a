using System.IO;

namespace TaskGen.Local.Scheduling;

/// <summary>The directory of a task on a node.</summary>
/// <param name="Root"><c>AZ_BATCH_TASK_DIR</c>.</param>
internal sealed record TaskDirectory(string Root)
{
    /// <summary><c>AZ_BATCH_TASK_WORKING_DIR</c>.</summary>
    public string Working => Path.Combine(Root, "wd");

    public string StandardOutput => Path.Combine(Root, "stdout.txt");

    public string StandardError => Path.Combine(Root, "stderr.txt");

    public void Create() => Directory.CreateDirectory(Working);

    /// <summary>Deletes it, whatever a task did to its permissions.</summary>
    public void Delete() => Directories.Delete(Root);
}
