namespace TaskGen.Analyzers.CommandLines;

/// <summary>A variable in the syntax of another shell.</summary>
/// <param name="Shell">The shell that reads it.</param>
/// <param name="Text">The variable as it is written.</param>
/// <param name="Replacement">The variable in the shell's own syntax; null where the shell expands no variables.</param>
/// <param name="Start">The index of its first character in the command line.</param>
/// <param name="End">The index after its last character.</param>
internal sealed record ForeignVariable(ShellKind Shell, string Text, string? Replacement, int Start, int End);
