using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace TaskGen.Tool.Files;

/// <summary>Resolves the symbolic links of a path, so that two paths of one file can be compared.</summary>
internal static class RealPath
{
    // As in Linux. A loop has no end.
    private const int MaxLinks = 40;

    /// <summary>Gets the comparer for paths of this system.</summary>
    public static StringComparer Comparer { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>Returns the absolute path of a file or directory without symbolic links. It does not have to exist.</summary>
    public static string Of(string path)
    {
        var full = WithoutPrefix(Path.GetFullPath(path));
        var current = Path.GetPathRoot(full)!;
        var names = new Stack<string>(NamesOf(full[current.Length..]));
        for (var links = 0; names.TryPop(out var name);)
        {
            if (name == ".") continue;
            if (name == "..")
            {
                current = Path.GetDirectoryName(current) ?? current;
                continue;
            }

            var next = Path.Combine(current, name);
            if (links == MaxLinks || TargetOf(next) is not { } target)
            {
                current = next;
                continue;
            }

            links++;
            if (Path.GetPathRoot(target) is { Length: > 0 } root) (current, target) = (Path.GetFullPath(root), target[root.Length..]);
            foreach (var step in NamesOf(target)) names.Push(step);
        }

        return current;
    }

    // Of Windows: \\?\C:\a is C:\a, and \\?\UNC\server\share is \\server\share.
    private static string WithoutPrefix(string path)
    {
        const string Prefix = @"\\?\";
        const string NetworkPrefix = @"\\?\UNC\";
        return !OperatingSystem.IsWindows() ? path
            : path.StartsWith(NetworkPrefix, StringComparison.OrdinalIgnoreCase) ? @"\\" + path[NetworkPrefix.Length..]
            : path.StartsWith(Prefix, StringComparison.Ordinal) ? path[Prefix.Length..]
            : path;
    }

    private static IEnumerable<string> NamesOf(string path) => path
        .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
        .Reverse();

    private static string? TargetOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
