using System;
using System.IO;
using TaskGen.Local.Files;

namespace TaskGen.Local.Scheduling;

/// <summary>The directories of a task on a node. No other task ever uses them.</summary>
/// <param name="Root"><c>AZ_BATCH_TASK_DIR</c>.</param>
/// <param name="Temporary"><c>TMPDIR</c>, which is deleted after each run.</param>
internal sealed record TaskDirectory(string Root, string Temporary)
{
    /// <summary>Gets <c>AZ_BATCH_TASK_WORKING_DIR</c>.</summary>
    public string Working => Path.Combine(Root, "wd");

    public string StandardOutput => Path.Combine(Root, "stdout.txt");

    public string StandardError => Path.Combine(Root, "stderr.txt");

    public long Size => DirectoryTree.Size(Root) + DirectoryTree.Size(Temporary);

    /// <summary>Creates the directories before a run.</summary>
    public void Create()
    {
        // An earlier run of the task can have replaced its output files, for example with a pipe that nothing reads.
        foreach (var file in (string[])[StandardOutput, StandardError])
        {
            if (!Path.Exists(file)) continue;
            if (!UnixFiles.IsRegular(file)) DirectoryTree.Delete(file);
            else if (OperatingSystem.IsWindows()) File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.CreateDirectory(Working);
        Directory.CreateDirectory(Temporary);
    }

    /// <summary>Moves the task's files to another directory.</summary>
    /// <returns>Whether they were moved.</returns>
    public bool MoveTo(string path)
    {
        try
        {
            if (!Directory.Exists(Root)) return false;
            Directory.Move(Root, path);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void DeleteTemporary() => DirectoryTree.Delete(Temporary);

    public void Delete()
    {
        DirectoryTree.Delete(Root);
        DeleteTemporary();
    }
}
