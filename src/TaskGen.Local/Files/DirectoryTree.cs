using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;

namespace TaskGen.Local.Files;

/// <summary>Operations on directories that tasks wrote to, whatever they contain.</summary>
internal static class DirectoryTree
{
    private const int MaxAttempts = 4;
    private const long BytesPerBlock = 1024;

    /// <summary>Deletes a directory with everything in it. Links are deleted, not followed. What cannot be deleted is left.</summary>
    public static void Delete(string path)
    {
        for (var attempt = 0; attempt < MaxAttempts && Exists(path); attempt++)
        {
            try
            {
                if (new DirectoryInfo(path).LinkTarget is null) Directory.Delete(path, recursive: true);
                else File.Delete(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // The system's tools work relative to directory handles, so that depth and encoding of names do not matter to them.
                if (!OperatingSystem.IsWindows()) DeleteWithTools(path);
                else ClearReadOnly(path);
            }
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

    private static bool Exists(string path) => Directory.Exists(path) || new DirectoryInfo(path).LinkTarget is not null;

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
        try
        {
            using var files = new FileTreeEnumerator(path, recursive: true);
            while (files.MoveNext()) File.SetAttributes(files.Current.Path, FileAttributes.Normal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next attempt to delete shows whether it mattered.
        }
    }
}
