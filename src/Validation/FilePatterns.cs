using System;

namespace TaskGen.Validation;

/// <summary>Validates <c>outputFiles[].filePattern</c>: a path with <c>* ** ? [abc] [a-c] [!abc]</c>.</summary>
internal static class FilePatterns
{
    /// <summary>The files that the service writes to the directory above the working directory.</summary>
    public static readonly string[] StandardStreams = ["stdout.txt", "stderr.txt"];

    private static readonly string[] WorkingDirectories = ["./", ".\\", "$AZ_BATCH_TASK_WORKING_DIR/", "${AZ_BATCH_TASK_WORKING_DIR}/",
        "%AZ_BATCH_TASK_WORKING_DIR%\\"];

    public static bool HasWildcard(ReadOnlySpan<char> pattern) => pattern.IndexOfAny('*', '?', '[') >= 0;

    /// <summary>Determines whether a pattern can match a file; one with an empty or unclosed bracket cannot.</summary>
    public static bool CanMatch(ReadOnlySpan<char> pattern)
    {
        for (var open = pattern.IndexOf('['); open >= 0; open = pattern.IndexOf('['))
        {
            pattern = pattern.Slice(open + 1);
            if (!pattern.IsEmpty && pattern[0] == '!') pattern = pattern.Slice(1);
            var close = pattern.IndexOf(']');
            if (close <= 0) return false;
            pattern = pattern.Slice(close + 1);
        }

        return true;
    }

    /// <summary>Returns the name in a pattern that looks for the standard streams in the working directory, or null.</summary>
    public static string? StandardStreamOf(string pattern)
    {
        foreach (var directory in WorkingDirectories)
        {
            if (!pattern.StartsWith(directory, StringComparison.OrdinalIgnoreCase)) continue;
            pattern = pattern.Substring(directory.Length);
            break;
        }

        // A pattern such as *.txt or s* is for other files.
        if (!pattern.StartsWith("std", StringComparison.OrdinalIgnoreCase)) return null;
        return Array.Exists(StandardStreams, stream => IsMatch(pattern, stream)) ? pattern : null;
    }

    /// <summary>Determines whether a pattern matches a name.</summary>
    public static bool IsMatch(string pattern, string name) => IsMatch(pattern.AsSpan(), name.AsSpan());

    private static bool IsMatch(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        while (!pattern.IsEmpty)
        {
            if (pattern[0] == '*')
            {
                for (var i = 0; i <= name.Length; i++)
                {
                    if (IsMatch(pattern.Slice(1), name.Slice(i))) return true;
                }

                return false;
            }

            if (name.IsEmpty) return false;
            var close = pattern[0] == '[' ? pattern.IndexOf(']') : -1;
            var matches = close > 0 ? IsInSet(pattern.Slice(1, close - 1), name[0]) : pattern[0] == '?' || IsSame(pattern[0], name[0]);
            if (!matches) return false;
            pattern = pattern.Slice(Math.Max(close, 0) + 1);
            name = name.Slice(1);
        }

        return name.IsEmpty;
    }

    private static bool IsSame(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);

    private static bool IsInSet(ReadOnlySpan<char> set, char c)
    {
        var isNegated = !set.IsEmpty && set[0] == '!';
        if (isNegated) set = set.Slice(1);
        for (var i = 0; i < set.Length; i++)
        {
            var isRange = i + 2 < set.Length && set[i + 1] == '-';
            if (isRange ? set[i] <= c && c <= set[i + 2] : set[i] == c) return !isNegated;
            if (isRange) i += 2;
        }

        return isNegated;
    }
}
