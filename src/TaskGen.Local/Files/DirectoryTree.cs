using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;

namespace TaskGen.Local.Files;

/// <summary>Operations on directories that tasks wrote to, whatever they contain.</summary>
internal static class DirectoryTree
{
    private const int MaxAttempts = 4;
    private const int DelayMilliseconds = 25;
    private const long BytesPerBlock = 1024;

    /// <summary>
    /// Deletes a directory with everything in it, or a file. Links are deleted, not followed. What cannot be deleted is left.
    /// </summary>
    /// <returns>Whether nothing is left.</returns>
    public static bool Delete(string path)
    {
        // A program can create names that the system changes in other paths.
        if (OperatingSystem.IsWindows() && Path.IsPathFullyQualified(path)) path = WindowsPaths.ExtendAlways(path);
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            // Programs that look at every new file, such as virus scanners, close it after a moment.
            if (attempt > 1 && OperatingSystem.IsWindows()) Thread.Sleep(attempt * DelayMilliseconds);
            try
            {
                if (!Exists(path)) return true;
                if (Directory.Exists(path) && new DirectoryInfo(path).LinkTarget is null) Directory.Delete(path, recursive: true);
                else DeleteFileOrLink(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // The system's tools work relative to directory handles, so that depth and encoding of names do not matter to them.
                if (!OperatingSystem.IsWindows()) DeleteWithTools(path);
                else ClearReadOnly(path);
            }
        }

        return !Exists(path);
    }

    /// <summary>Deletes what a directory contains, except one file.</summary>
    /// <returns>Whether nothing else is left.</returns>
    public static bool DeleteContent(string path, string exceptName)
    {
        var isEmpty = true;
        try
        {
            foreach (var entry in Directory.EnumerateFileSystemEntries(path).ToArray())
            {
                if (Path.GetFileName(entry) != exceptName) isEmpty &= Delete(entry);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A name that cannot be expressed, or no permission.
            return false;
        }

        return isEmpty;
    }

    /// <summary>Deletes a file, or a link to a file or directory, even if it is read-only.</summary>
    public static void DeleteFileOrLink(string path)
    {
        var isDirectory = OperatingSystem.IsWindows() && Directory.Exists(path);
        try
        {
            Delete();
        }
        catch (UnauthorizedAccessException) when (OperatingSystem.IsWindows())
        {
            File.SetAttributes(path, FileAttributes.Normal);
            Delete();
        }

        void Delete()
        {
            if (isDirectory) Directory.Delete(path);
            else File.Delete(path);
        }
    }

    /// <summary>Returns the total size in bytes of the files in a directory.</summary>
    public static long Size(string path)
    {
        if (!Directory.Exists(path)) return 0;
        var size = 0L;
        try
        {
            using var files = new FileTreeEnumerator(path, recursive: true);
            while (files.MoveNext()) size += files.Current.Length;
            if (!files.IsIncomplete) return size;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The directory itself cannot be read, or was deleted.
        }

        return OperatingSystem.IsWindows() ? size : Math.Max(size, SizeWithTool(path));
    }

    private static bool Exists(string path)
    {
        try
        {
            return Path.Exists(path) || new FileInfo(path).LinkTarget is not null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static void DeleteWithTools(string path)
    {
        // A task can revoke its own permissions.
        Run("chmod", ["-R", "u+rwX", "--", path]);
        Run("rm", ["-rf", "--", path]);
    }

    private static long SizeWithTool(string path)
    {
        var output = Run("du", ["-sk", "--", path]);
        var end = output.IndexOfAny(['\t', ' ']);
        return end > 0 && long.TryParse(output.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var blocks)
            ? blocks * BytesPerBlock
            : 0;
    }

    private static string Run(string program, IEnumerable<string> arguments)
    {
        try
        {
            using var process =
                Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output;
        }
        catch (Win32Exception)
        {
            return "";
        }
    }

    private static void ClearReadOnly(string path)
    {
        TryClear(path);
        try
        {
            using var files = new FileTreeEnumerator(path, recursive: true, attributesToSkip: 0);
            while (files.MoveNext()) TryClear(files.Current.Path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next attempt to delete shows whether it mattered.
        }

        static void TryClear(string path)
        {
            try
            {
                if ((File.GetAttributes(path) & FileAttributes.ReadOnly) != 0) File.SetAttributes(path, FileAttributes.Normal);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It is open, or was deleted meanwhile.
            }
        }
    }
}
