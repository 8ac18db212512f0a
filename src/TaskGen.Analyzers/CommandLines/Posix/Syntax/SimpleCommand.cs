using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>Assignments, and a program with its arguments.</summary>
internal sealed class SimpleCommand(int start) : ShellCommand(start)
{
    public List<ShellAssignment> Assignments { get; } = [];

    public List<ShellWord> Words { get; } = [];
}
