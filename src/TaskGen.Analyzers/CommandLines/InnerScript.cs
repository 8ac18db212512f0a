namespace TaskGen.Analyzers.CommandLines;

/// <summary>A script that a command within another script gives to a shell, and the words after it.</summary>
/// <param name="Program">The name of the shell.</param>
/// <param name="Start">The index of its first character in the command line.</param>
/// <param name="End">The index after the last word of the command.</param>
internal sealed record InnerScript(string Program, int Start, int End);
