using System;
using System.IO;
using System.Linq;
using TaskGen.Local.Execution;
using TaskGen.Local.Scheduling;

namespace TaskGen.Local.Hosting;

/// <summary>The directory of one endpoint. It is locked while the endpoint lives, so that the next one knows what a killed one left behind.</summary>
internal sealed class RunRoot : IDisposable
{
    private const string Prefix = "taskgen-local-";
    private const string LockName = ".lock";
    private static readonly TimeSpan YoungAge = TimeSpan.FromMinutes(10);

    private readonly FileStream _lock;

    private RunRoot(string path, FileStream heldLock)
    {
        Path = path;
        _lock = heldLock;
    }

    public string Path { get; }

    /// <summary>What marks all processes that tasks of this endpoint start.</summary>
    public string Mark => System.IO.Path.GetFileName(Path);

    /// <summary>Makes one, and ends and deletes what killed endpoints left in the same place.</summary>
    public static RunRoot Create(string parent)
    {
        Directory.CreateDirectory(parent);
        foreach (var left in Directory.EnumerateDirectories(parent, Prefix + "*").ToArray()) CleanUp(left);
        var path = System.IO.Path.Combine(System.IO.Path.GetFullPath(parent), Prefix + System.IO.Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal));
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new(path, new FileStream(System.IO.Path.Combine(path, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None));
    }

    public void Dispose()
    {
        ProcessTree.End(null, Mark);
        _lock.Dispose();
        DirectoryTree.Delete(Path);
    }

    private static void CleanUp(string path)
    {
        try
        {
            var file = System.IO.Path.Combine(path, LockName);
            if (File.Exists(file))
            {
                // It can't be opened while its endpoint lives.
                using var held = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            }
            else if (DateTime.UtcNow - Directory.GetCreationTimeUtc(path) < YoungAge)
            {
                // It may be about to be locked.
                return;
            }

            ProcessTree.End(null, System.IO.Path.GetFileName(path));
            DirectoryTree.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody's who still uses it, or another user's.
        }
    }
}
