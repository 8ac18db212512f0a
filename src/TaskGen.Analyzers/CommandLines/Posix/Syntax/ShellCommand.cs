using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>A command of a script.</summary>
internal abstract class ShellCommand(int start)
{
    /// <summary>Where it begins in the script.</summary>
    public int Start { get; } = start;

    /// <summary>Where it ends, exclusive.</summary>
    public int End { get; set; }

    /// <summary>Whether the shell does not wait for it.</summary>
    public bool IsBackground { get; set; }

    public List<ShellRedirection> Redirections { get; } = [];
}
