using System;
using System.IO;

namespace TaskGen.Local.Scheduling;

/// <summary>Deleting what tasks wrote.</summary>
internal static class DirectoryTree
{
    private static readonly EnumerationOptions All = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true };

    /// <summary>Deletes a directory with all in it; links are deleted, not followed.</summary>
    public static void Delete(string path)
    {
        for (var attempt = 0; Directory.Exists(path); attempt++)
        {
            try
            {
                Directory.Delete(path, recursive: true);
                return;
            }
            catch (Exception exception) when (attempt < 3 && exception is IOException or UnauthorizedAccessException)
            {
                // A task may have taken its own rights away, or a process in its last moments have written one more file.
                Unlock(new DirectoryInfo(path));
            }
        }
    }

    /// <summary>How many bytes the files in a directory have.</summary>
    public static long Size(string path)
    {
        var size = 0L;
        try
        {
            foreach (var file in new DirectoryInfo(path).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true }))
            {
                if (file.Exists) size += file.Length;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It changes while it is looked at: the next look will tell.
        }

        return size;
    }

    private static void Unlock(DirectoryInfo directory)
    {
        if (OperatingSystem.IsWindows() || directory.LinkTarget is not null) return;
        try
        {
            directory.UnixFileMode |= UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            foreach (var child in directory.EnumerateDirectories("*", All)) Unlock(child);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Deleting will tell.
        }
    }
}
