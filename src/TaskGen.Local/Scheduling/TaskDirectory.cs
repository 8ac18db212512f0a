using System;
using System.IO;
using System.Text;
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
            if (IsReplaced(file)) DirectoryTree.Delete(file);
            else if (OperatingSystem.IsWindows() && File.Exists(file)) File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.CreateDirectory(Working);
        Directory.CreateDirectory(Temporary);
    }

    /// <summary>Appends a line to the standard error, about something that is not a failure of the task.</summary>
    public void AppendToError(string line)
    {
        try
        {
            // The task can have replaced it, for example with a pipe that nothing reads.
            if (IsReplaced(StandardError)) return;

            // A program that did not end may have it open for writing.
            using var file = new FileStream(StandardError, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            file.Write(Encoding.UTF8.GetBytes(line + Environment.NewLine));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The file is read-only, or the disk is full.
        }
    }

    // A link is there even if what it refers to is not.
    private static bool IsReplaced(string file) =>
        new FileInfo(file).LinkTarget is not null || (Path.Exists(file) && !UnixFiles.IsRegular(file));

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
