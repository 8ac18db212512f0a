using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>An item of <c>case</c>.</summary>
internal sealed class CaseItem
{
    public List<ShellWord> Patterns { get; } = [];

    public CommandList? Body { get; set; }
}
