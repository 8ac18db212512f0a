using System;

namespace TaskGen.Validation;

/// <summary>What <c>outputFiles[].filePattern</c> may hold: a path with <c>* ** ? [abc] [a-c] [!abc]</c>.</summary>
internal static class FilePatterns
{
    public static bool HasWildcard(ReadOnlySpan<char> pattern) => pattern.IndexOfAny('*', '?', '[') >= 0;

    /// <summary>False for a pattern that can match nothing: an unclosed or an empty bracket.</summary>
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
