using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>Commands that are separated by <c>;</c>, <c>&amp;</c> or newlines.</summary>
internal sealed class CommandList(int start) : ShellCommand(start)
{
    public List<ShellCommand> Commands { get; } = [];
}
