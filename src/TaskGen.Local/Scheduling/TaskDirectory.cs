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

    /// <summary>Moves it out of the way.</summary>
    /// <returns>Where it is now; null where there is nothing.</returns>
    public string? MoveTo(string path)
    {
        try
        {
            if (!Directory.Exists(Root)) return null;
            Directory.Move(Root, path);
            return path;
        }
        catch (IOException)
        {
            Delete();
            return null;
        }
    }

    /// <summary>Deletes it, whatever a task did to its permissions.</summary>
    public void Delete() => DirectoryTree.Delete(Root);
}
