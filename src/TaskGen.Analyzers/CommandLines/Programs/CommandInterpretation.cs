using System.Collections.Generic;
using TaskGen.Analyzers.Collections;
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

    /// <summary>Marks a word and all after it as evaluated, each as something else than a script.</summary>
    /// <param name="words">The words of the command.</param>
    /// <param name="first">The index of the first word.</param>
    /// <param name="reason">Why nothing can be quoted in them.</param>
    public void RejectFrom(IReadOnlyList<Word> words, int first, UnquotableReason reason)
    {
        for (var i = first; i < words.Count; i++) Unquotable.Add(new(words[i], reason, UnquotedValues.All));
    }

    /// <summary>A script: one word, or several that are joined by spaces.</summary>
    internal sealed record ScriptUse(ScriptShell Shell, IReadOnlyList<Word> Words, bool IsJoined)
    {
        /// <summary>Returns the characters of the script.</summary>
        public EquatableArray<QuotedChar> GetChars()
        {
            if (Words.Count == 1) return Words[0].Chars;
            var script = new List<QuotedChar>();
            foreach (var word in Words)
            {
                if (script.Count > 0) script.Add(new QuotedChar(' ', word.Start, default, false));
                script.AddRange(word.Chars);
            }

            return [.. script];
        }
    }

    /// <summary>A word that is evaluated as something else than a script.</summary>
    /// <param name="Word">The word.</param>
    /// <param name="Reason">Why nothing can be quoted in it.</param>
    /// <param name="Unquoted">The values that need no quotes in it.</param>
    internal sealed record UnquotableWord(Word Word, UnquotableReason Reason, UnquotedValues Unquoted);
}
