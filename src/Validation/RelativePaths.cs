using System;

namespace TaskGen.Validation;

/// <summary>Validates <c>resourceFiles[].filePath</c>: a path relative to the task's working directory,
/// and inside it. The service accepts an absolute path as well, and root owns the file.</summary>
internal static class RelativePaths
{
    public static bool IsAbsolute(ReadOnlySpan<char> path) =>
        (!path.IsEmpty && path[0] is ('/' or '\\'))
        || (path.Length >= 2 && path[1] == ':' && path[0] is ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z')));

    /// <summary>Determines whether a relative path leaves the directory that it is relative to.</summary>
    public static bool Leaves(ReadOnlySpan<char> path)
    {
        if (IsAbsolute(path)) return false;
        var depth = 0;
        while (!path.IsEmpty)
        {
            var slash = path.IndexOfAny('/', '\\');
            var part = slash < 0 ? path : path.Slice(0, slash);
            if (part.SequenceEqual("..".AsSpan()))
            {
                if (--depth < 0) return true;
            }
            else if (!part.IsEmpty && !part.SequenceEqual(".".AsSpan()))
            {
                depth++;
            }

            path = slash < 0 ? default : path.Slice(slash + 1);
        }

        return false;
    }
}
