using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines.PowerShell;

/// <summary>
/// What is read of a script between parentheses or braces, or of the whole script: the current statement, command, and word.
/// </summary>
/// <param name="outer">What is around it, or null.</param>
/// <param name="close">What closes it.</param>
/// <param name="start">Where its first statement begins.</param>
internal sealed class PowerShellFrame(PowerShellFrame? outer, char close, int start)
{
    private readonly List<QuotedChar> _chars = [];

    public PowerShellFrame? Outer { get; } = outer;

    public char Close { get; } = close;

    /// <summary>Where it begins.</summary>
    public int Start { get; } = start;

    /// <summary>Where the parentheses are that name the current command; an empty range without them.</summary>
    public (int Start, int End) Head { get; set; }

    /// <summary>The words of the current command.</summary>
    public List<Word> Words { get; } = [];

    /// <summary>The placeholders of the current command.</summary>
    public List<QuotedChar> Placeholders { get; } = [];

    /// <summary>The placeholders of all commands, which are a part of the result between parentheses.</summary>
    public List<QuotedChar> AllPlaceholders { get; } = [];

    /// <summary>The characters of the current word; null between words.</summary>
    public List<QuotedChar>? Word { get; private set; }

    /// <summary>Whether the text of the current word is of no interest.</summary>
    public bool IsSkipped { get; private set; }

    /// <summary>Begins a word, unless there is one.</summary>
    /// <param name="isHeadEnough">Whether only the program of a command is of interest.</param>
    public void BeginWord(bool isHeadEnough)
    {
        if (Word is not null) return;
        Word = _chars;

        // After these words, another may be the program: $x = run, return run, . run.
        IsSkipped = isHeadEnough && Words.Count > 0 && Words[0].Text is { Length: > 0 } head && head[0] is not ('$' or '[' or '.')
            && !PowerShellCommands.IsPrefix(Words[0]);
    }

    /// <summary>Ends the word, and returns it; null where there is none.</summary>
    public Word? EndWord()
    {
        if (Word is not { } chars) return null;
        Word = null;
        if (IsSkipped) return null;

        // Where it is does not matter, but where its characters are does.
        var word = new Word(chars, 0, 0);
        chars.Clear();
        return word;
    }

    /// <summary>Whether the call operator is before the current command.</summary>
    public bool IsInvoked { get; set; }

    /// <summary>Whether the current command gets the output of the one before it.</summary>
    public bool IsPiped { get; set; }

    /// <summary>Where the current statement begins.</summary>
    public int StatementStart { get; set; } = start;

    /// <summary>Whether the current statement runs text as code.</summary>
    public bool IsEvaluated { get; set; }

    /// <summary>The variables that the current statement assigns.</summary>
    public List<string> Assigned { get; } = [];
}
