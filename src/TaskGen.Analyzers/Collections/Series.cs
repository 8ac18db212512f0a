using System.Collections.Generic;
using System.Linq;

namespace TaskGen.Analyzers.Collections;

/// <summary>Lists words as a sentence does.</summary>
internal static class Series
{
    /// <summary>Returns <c>a</c>, <c>a or b</c>, or <c>a, b, or c</c>.</summary>
    /// <param name="words">The words, at least one.</param>
    /// <param name="conjunction">The conjunction before the last word.</param>
    public static string Join(IReadOnlyList<string> words, string conjunction) => words.Count switch
    {
        1 => words[0],
        2 => $"{words[0]} {conjunction} {words[1]}",
        _ => $"{string.Join(", ", words.Take(words.Count - 1))}, {conjunction} {words[words.Count - 1]}",
    };
}
