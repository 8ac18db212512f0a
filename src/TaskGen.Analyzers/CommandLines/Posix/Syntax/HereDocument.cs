using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>The text of a here-document.</summary>
/// <param name="start">Where its first line begins in the script.</param>
/// <param name="end">Where the line of the delimiter begins.</param>
/// <param name="delimiter">The delimiter, without its quotes.</param>
/// <param name="isQuoted">The delimiter is quoted: nothing is expanded.</param>
internal sealed class HereDocument(int start, int end, string delimiter, bool isQuoted)
{
    public int Start { get; } = start;

    public int End { get; } = end;

    public string Delimiter { get; } = delimiter;

    public bool IsQuoted { get; } = isQuoted;

    /// <summary>Whether the script ends before the delimiter.</summary>
    public bool IsUnclosed { get; set; }

    /// <summary>Its pieces, where it is expanded.</summary>
    public List<ShellWordPart> Parts { get; } = [];
}
