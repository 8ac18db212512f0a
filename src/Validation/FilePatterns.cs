using System;

namespace TaskGen.Validation;

/// <summary>Validates <c>outputFiles[].filePattern</c>: a path with <c>* ** ? [abc] [a-c] [!abc]</c>.</summary>
internal static class FilePatterns
{
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
}
