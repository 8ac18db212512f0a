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

    private static Word Of(ShellScript script, ShellWord word)
    {
        var chars = new List<QuotedChar>(word.End - word.Start);
        Add(script, word.Parts, chars, isQuoted: false);
        return new Word(chars, script.Chars[word.Start].Index, script.Chars[word.End - 1].Index + 1);
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
                    chars.Add(new QuotedChar(QuotedChar.ExpansionMark, script.Chars[part.Start].Index, default, true));
                    break;
            }
        }
    }

    private static void Add(ShellScript script, int start, int end, bool isQuoted, List<QuotedChar> chars)
    {
        for (var i = start; i < end; i++) chars.Add(script.Chars[i] with { IsQuoted = isQuoted, Layers = default });
    }
}
