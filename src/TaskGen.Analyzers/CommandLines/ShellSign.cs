namespace TaskGen.Analyzers.CommandLines;

/// <summary>Shell syntax in a command line.</summary>
/// <param name="Text">The syntax as a message shows it.</param>
/// <param name="Start">The index of its first character in the command line.</param>
/// <param name="End">The index after its last character.</param>
/// <param name="Shell">The only shell that interprets it; <see cref="ShellKind.None"/> if several do.</param>
internal sealed record ShellSign(string Text, int Start, int End, ShellKind Shell = ShellKind.None);
