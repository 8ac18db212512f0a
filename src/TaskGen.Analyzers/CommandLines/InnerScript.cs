using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>A script that a command within another script gives to a shell, and the words after it.</summary>
/// <param name="Program">The name of the shell.</param>
/// <param name="Start">The index of its first character in the command line.</param>
/// <param name="End">The index after the last word of the command.</param>
internal sealed record InnerScript(string Program, int Start, int End)
{
    /// <summary>Gets where the words are that a program such as <c>ssh</c> joins to the other script; null if it is one word.</summary>
    public TextRange? Joined { get; init; }
}
