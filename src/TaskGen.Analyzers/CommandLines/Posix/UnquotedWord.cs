using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>Removes the quotes of words in a script, as the shell does before a program gets them.</summary>
internal static class UnquotedWord
{
    /// <summary>Returns the words of a command.</summary>
    public static List<Word> AllOf(ShellScript script, SimpleCommand command)
    {
        var words = new List<Word>(command.Words.Count);
        foreach (var word in command.Words) words.Add(Of(script, word));
        return words;
    }

    /// <summary>Returns a word of a script.</summary>
    public static Word Of(ShellScript script, ShellWord word)
    {
        var chars = new List<QuotedChar>(word.End - word.Start);
        if (IsShellVariable(script, word)) AddShell(script, word, chars);
        else Add(script, word.Parts, chars, isQuoted: false);
        return new Word(chars, script.Chars[word.Start].Index, script.Chars[word.End - 1].Index + 1);
    }

    // $SHELL -c '…': the variable names a shell.
    private static bool IsShellVariable(ShellScript script, ShellWord word)
    {
        if (word.Parts.Count != 1) return false;
        var part = word.Parts[0];
        if (part is { Kind: ShellPartKind.DoubleQuoted, Parts.Count: 1 }) part = part.Parts[0];
        var isBraced = part.Kind == ShellPartKind.BracedParameter;
        if (!isBraced && part.Kind != ShellPartKind.Parameter) return false;
        var start = part.Start + (isBraced ? 2 : 1);
        var length = part.End - start - (isBraced ? 1 : 0);
        return IsName(script.Text, start, length, "SHELL") || IsName(script.Text, start, length, "BASH");
    }

    private static bool IsName(string text, int start, int length, string name) =>
        length == name.Length && string.CompareOrdinal(text, start, name, 0, length) == 0;

    private static void AddShell(ShellScript script, ShellWord word, List<QuotedChar> chars)
    {
        foreach (var letter in "sh") chars.Add(new QuotedChar(letter, script.Chars[word.Start].Index));
    }

    private static void Add(ShellScript script, IReadOnlyList<ShellWordPart> parts, List<QuotedChar> chars, bool isQuoted)
    {
        foreach (var part in parts)
        {
            switch (part.Kind)
            {
                case ShellPartKind.Literal:
                    Add(script, part.Start, part.End, isQuoted, chars);
                    break;
                case ShellPartKind.Escaped:
                    Add(script, part.Start + 1, part.End, isQuoted: true, chars);
                    break;
                case ShellPartKind.SingleQuoted:
                    Add(script, part.Start + 1, part.End - 1, isQuoted: true, chars);
                    break;
                case ShellPartKind.DoubleQuoted:
                    Add(script, part.Parts, chars, isQuoted: true);
                    break;
                case ShellPartKind.PatternGroup:
                    Add(script, part.Start, part.End, isQuoted, chars);
                    break;
                default:
                    // What an expansion yields is not known; its placeholders are not part of the word.
                    chars.Add(new QuotedChar(QuotedChar.ExpansionMark, script.Chars[part.Start].Index, IsQuoted: true));
                    break;
            }
        }
    }

    private static void Add(ShellScript script, int start, int end, bool isQuoted, List<QuotedChar> chars)
    {
        for (var i = start; i < end; i++) chars.Add(script.Chars[i] with { IsQuoted = isQuoted, Layers = default });
    }
}
