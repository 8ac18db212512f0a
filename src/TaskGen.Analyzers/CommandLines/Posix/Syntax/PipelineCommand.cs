using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>Commands joined by <c>|</c> or <c>|&amp;</c>, or one after <c>!</c> or <c>time</c>.</summary>
internal sealed class PipelineCommand(int start) : ShellCommand(start)
{
    public List<ShellCommand> Commands { get; } = [];

    public bool IsNegated { get; set; }

    public bool IsTimed { get; set; }
}
