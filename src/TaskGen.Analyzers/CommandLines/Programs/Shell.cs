using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>A shell: what it does with the words of a command.</summary>
/// <param name="kind">Its family, for the rules.</param>
internal abstract class Shell(ShellKind kind)
{
    /// <summary>Gets the family of the shell.</summary>
    public ShellKind Kind { get; } = kind;

    /// <summary>Gets a value indicating whether only Windows has the shell.</summary>
    public virtual bool IsWindowsOnly => false;

    /// <summary>Returns whether the shell has neither a script nor a file, so that it reads its input.</summary>
    /// <param name="words">The words of the command.</param>
    /// <param name="program">Which word is the shell.</param>
    public virtual bool ReadsInput(IReadOnlyList<Word> words, int program) => false;

    /// <summary>Finds its script.</summary>
    /// <param name="words">The words of the command.</param>
    /// <param name="program">The index of the word that names the shell.</param>
    /// <param name="isFirst">Whether the word is the program for sure, so that its name alone decides.</param>
    /// <returns>The use, or <see cref="ShellUse.None"/> if the word is not known to start the shell with a script.</returns>
    public abstract ShellUse Find(IReadOnlyList<Word> words, int program, bool isFirst);

    /// <summary>Adds its scripts, and the words in which no value can be quoted, to what is known of the command.</summary>
    /// <param name="result">What is known of the command.</param>
    /// <param name="words">The words of the command.</param>
    /// <param name="program">The index of the word that names the shell.</param>
    public abstract void Interpret(CommandInterpretation result, IReadOnlyList<Word> words, int program);
}
