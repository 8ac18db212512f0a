using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>A word of a script.</summary>
internal sealed class ShellWord(int start)
{
    /// <summary>Where it begins in the script.</summary>
    public int Start { get; } = start;

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; set; }

    public List<ShellWordPart> Parts { get; } = [];

    /// <summary>The assignment that the argument of <c>declare</c>, <c>export</c> and their kind is.</summary>
    public ShellAssignment? Assignment { get; set; }
}
