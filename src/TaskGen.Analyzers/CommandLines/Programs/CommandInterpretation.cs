using System.Collections.Generic;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>What the program of a command does with the words of the command.</summary>
internal sealed class CommandInterpretation
{
    /// <summary>The scripts among the words.</summary>
    public List<ScriptUse> Scripts { get; } = [];

    /// <summary>The words in which no value can be quoted.</summary>
    public List<UnquotableWord> Unquotable { get; } = [];

    /// <summary>The words in which a value must not contain everything.</summary>
    public List<(Word Word, CommandLimits Limits)> Limited { get; } = [];

    /// <summary>Whether the program reads its input as a script or as code.</summary>
    public bool ReadsInput { get; set; }

    /// <summary>A script: one word, or several that are joined by spaces.</summary>
    internal sealed record ScriptUse(Shell Shell, IReadOnlyList<Word> Words, bool IsJoined);

    /// <summary>A word that is evaluated as something else than a script.</summary>
    /// <param name="Word">The word.</param>
    /// <param name="Reason">Why nothing can be quoted in it.</param>
    /// <param name="Plain">The values that need no quotes in it.</param>
    internal sealed record UnquotableWord(Word Word, UnquotableReason Reason, PlainValues Plain);
}
