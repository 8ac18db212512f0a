using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace TaskGen.Local.Files;

/// <summary>
/// The files of a directory as the file operations see them: regular files and directories. Links are neither followed nor listed.
/// </summary>
/// <param name="trustedRoot">A directory above, which tasks cannot replace.</param>
/// <param name="root">The directory.</param>
internal sealed class DirectoryView(string trustedRoot, string root)
{
    private readonly string[] _rootSegments = Path.GetRelativePath(trustedRoot, root).Split(Path.DirectorySeparatorChar);

    /// <summary>Splits the path of a file into its segments.</summary>
    /// <returns>The segments, or <see langword="null"/> if the path does not name a file below the directory.</returns>
    public static string[]? Split(string path) => Split(path, OperatingSystem.IsWindows());

    /// <summary>Splits the path of a file as the system does.</summary>
    public static string[]? Split(string path, bool isWindows)
    {
        char[] separators = isWindows ? ['/', '\\'] : ['/'];
        var segments = path.Split(separators);
        return segments.Any(segment => !IsName(segment, isWindows)) ? null : segments;
    }

    private static bool IsName(string segment, bool isWindows) =>
        segment is not ("" or "." or "..")
        && !segment.Contains('\0', StringComparison.Ordinal)
        && (!isWindows || WindowsPaths.IsName(segment));

    /// <summary>Finds a regular file or a directory.</summary>
    public FileSystemInfo? Find(string[] segments)
    {
        var path = trustedRoot;
        foreach (var segment in _rootSegments.Concat(segments))
        {
            path = Path.Combine(path, segment);
            if (new FileInfo(path).LinkTarget is not null) return null;
        }

        if (Directory.Exists(path)) return new DirectoryInfo(path);
        return UnixFiles.IsRegular(path) ? new FileInfo(path) : null;
    }

    /// <summary>Opens a regular file for reading.</summary>
    /// <returns>The file, or <see langword="null"/> if there is no regular file at the path.</returns>
    public FileStream? OpenRead(string[] segments)
    {
        if (!OperatingSystem.IsWindows()) return UnixFiles.OpenRegular(trustedRoot, [.. _rootSegments, .. segments]);
        return Find(segments) is FileInfo file
            ? new(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
            : null;
    }

    /// <summary>Lists files and directories in ordinal order.</summary>
    public IEnumerable<FileSystemInfo> List(bool recursive)
    {
        if (Find([]) is not DirectoryInfo) return [];
        var found = new List<FileTreeEntry>();
        try
        {
            using var entries = new FileTreeEnumerator(root, recursive);
            while (entries.MoveNext()) found.Add(entries.Current);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }

        return found.Where(static entry => entry.IsDirectory || UnixFiles.IsRegular(entry.Path))
            .OrderBy(static entry => entry.Path, StringComparer.Ordinal)
            .Select(static entry => entry.IsDirectory ? (FileSystemInfo)new DirectoryInfo(entry.Path) : new FileInfo(entry.Path));
    }
}
