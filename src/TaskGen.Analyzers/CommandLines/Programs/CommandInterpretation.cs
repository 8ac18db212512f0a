using System.Collections.Generic;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>What the program of a command does with the words of the command.</summary>
internal sealed class CommandInterpretation
{
    private static readonly IReadOnlyList<(Word Word, CommandLimits Limits)> NoLimits = [];
    private static readonly IReadOnlyList<Word> NoFiles = [];

    // Few commands have them.
    private List<(Word Word, CommandLimits Limits)>? _limited;
    private List<Word>? _codeFiles;

    /// <summary>The scripts among the words.</summary>
    public List<ScriptUse> Scripts { get; } = [];

    /// <summary>The words in which no value can be quoted.</summary>
    public List<UnquotableWord> Unquotable { get; } = [];

    /// <summary>The words in which a value must not contain everything.</summary>
    public IReadOnlyList<(Word Word, CommandLimits Limits)> Limited => _limited ?? NoLimits;

    /// <summary>The words that name a file with a script or with code.</summary>
    public IReadOnlyList<Word> CodeFiles => _codeFiles ?? NoFiles;

    /// <summary>Whether the program itself reads its input as a script or as code.</summary>
    public bool ReadsInput { get; set; }

    /// <summary>Marks a word and all after it as evaluated, each as something else than a script.</summary>
    /// <param name="words">The words of the command.</param>
    /// <param name="first">The index of the first word.</param>
    /// <param name="reason">Why nothing can be quoted in them.</param>
    public void RejectFrom(IReadOnlyList<Word> words, int first, UnquotableReason reason)
    {
        for (var i = first; i < words.Count; i++) Reject(words[i], reason, UnquotedValues.All);
    }

    /// <summary>Marks a word as evaluated as something else than a script.</summary>
    public void Reject(Word word, UnquotableReason reason, UnquotedValues unquoted) => Unquotable.Add(new(word, reason, unquoted));

    /// <summary>Marks a word as code, unless it is a value as a whole, which is meant to be code of a language then.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isCommand">Whether the code is a command line, which no value is meant to be.</param>
    public void RejectCode(Word word, bool isCommand = false)
    {
        var isWholeValue = word.Chars.Count == 1 && word.Chars[0].IsPlaceholder;
        if (isCommand || !isWholeValue) Reject(word, UnquotableKind.ReadAsCode, UnquotedValues.All);
    }

    /// <summary>Adds what a value in a word must not contain.</summary>
    public void Limit(Word word, CommandLimits limits) => (_limited ??= []).Add((word, limits));

    /// <summary>Adds a file with a script or with code; the input, if the name means that.</summary>
    public void AddCodeFile(Word file)
    {
        Add(file);
        ReadsInput |= ShellUse.IsInput(file.Text);
    }

    private void Add(Word codeFile) => (_codeFiles ??= []).Add(codeFile);

    /// <summary>Adds what is known of a command that a program starts without its own input.</summary>
    public void AddWithoutInput(CommandInterpretation command)
    {
        foreach (var script in command.Scripts) Scripts.Add(script with { HasInput = false });
        Unquotable.AddRange(command.Unquotable);
        foreach (var (word, limits) in command.Limited) Limit(word, limits);
        foreach (var file in command.CodeFiles) Add(file);
    }

    /// <summary>Returns whether the program, or a program in one of its scripts, reads its input as a script or as code.</summary>
    /// <remarks>A script that is within too many others to be read is assumed to do so.</remarks>
    /// <param name="depth">How many scripts are around the command.</param>
    public bool ReadsInputAsCode(int depth) => ReadsInput
        || Scripts.Exists(script => script.HasInput && (depth >= CommandUses.MaxDepth || script.Shell.ReadsInput(script, depth + 1)));

    /// <summary>A script: one word, or several that are joined by spaces.</summary>
    internal sealed record ScriptUse(ScriptShell Shell, IReadOnlyList<Word> Words, bool IsJoined, bool HasInput = true)
    {
        /// <summary>Its arguments, the name of the script first; null where it has none.</summary>
        public IReadOnlyList<Word>? Arguments { get; init; }

        /// <summary>Returns the characters of the script.</summary>
        public EquatableArray<QuotedChar> GetChars()
        {
            if (Words.Count == 1) return Words[0].Chars;
            var script = new List<QuotedChar>();
            foreach (var word in Words)
            {
                if (script.Count > 0) script.Add(new QuotedChar(' ', word.Start));
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
