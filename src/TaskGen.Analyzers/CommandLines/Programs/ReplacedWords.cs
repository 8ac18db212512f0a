using System;
using System.Collections.Generic;
using System.Linq;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>
/// Finds the words in which a program such as <c>xargs</c> replaces braces by an argument, and those that it adds to a command.
/// </summary>
internal static class ReplacedWords
{
    // Options of xargs without a value, or with one in the same word.
    private static readonly string[] XargsFlags =
    [
        "--null", "--no-run-if-empty", "--interactive", "--verbose", "--exit", "--open-tty", "--show-limits", "--max-lines", "--eof",
    ];

    /// <summary>Returns the index of the first word in which braces are replaced, or null.</summary>
    public static int? Find(IReadOnlyList<Word> words, int program)
    {
        switch (words[program].ProgramName)
        {
            case "find":
                return IndexOf(words, program, static text => text is "-exec" or "-execdir" or "-ok" or "-okdir");
            case "fd" or "fdfind":
                return IndexOf(words, program, static text => text is "-x" or "-X" or "--exec" or "--exec-batch");
            case "parallel" or "sem" or "rush":
                return program + 1 < words.Count ? program + 1 : null;
            case "xargs":
                return ReadXargs(words, program) is { Replaced: not null, First: var first } ? Math.Min(first, words.Count - 1) : null;
            default:
                return null;
        }
    }

    /// <summary>Returns whether what xargs or parallel reads becomes a script or code of the command that they start.</summary>
    /// <param name="words">The words.</param>
    /// <param name="program">Which word is xargs or parallel.</param>
    /// <param name="programs">How many programs were interpreted before.</param>
    public static bool AddsCode(IReadOnlyList<Word> words, int program, int programs)
    {
        var isXargs = words[program].ProgramName == "xargs";
        var (first, _, replaced) = isXargs ? ReadXargs(words, program) : (FirstOfParallel(words, program), 0, "{}");
        var command = new List<Word>();
        for (var i = first; i < words.Count; i++) command.Add(replaced is null ? words[i] : Replace(words[i], replaced));

        // Without a command, each line that parallel reads is one; xargs starts echo.
        if (command.Count == 0) return !isXargs;

        // A word after those of the command.
        if (replaced is null || !isXargs)
        {
            var end = command[command.Count - 1].End;
            command.Add(new Word([new QuotedChar(QuotedChar.InputMark, end, default, true)], end, end));
        }

        var use = CommandInterpreter.Interpret(command, programs, isInputAdded: true);
        return use.ReadsInput
            || use.Unquotable.Exists(static word => HasInput(word.Word))
            || use.Scripts.Exists(static script => script.Words.Any(HasInput)
                || script.Shell.FindArgumentUses(script, depth: 0, []).Any(static use => use.Unquoted is not null && HasInput(use.Word)));
    }

    /// <summary>
    /// Returns where the command of xargs begins, the first word that names or contains the text that it replaces, and this text; null
    /// where it adds words.
    /// </summary>
    private static (int Command, int First, string? Replaced) ReadXargs(IReadOnlyList<Word> words, int program)
    {
        // Only options before the command are those of xargs: xargs grep -i run.
        string? replaced = null;
        var (first, i) = (0, program + 1);
        for (; i < words.Count && words[i].Text is { Length: > 1 } option && option[0] == '-'; i++)
        {
            if (option == "--") return (i + 1, first, replaced);
            first = replaced is null ? i + 1 : first;
            if (option[1] == '-')
            {
                // Long options can be abbreviated, and no other begins with this letter.
                var equals = option.IndexOf('=');
                if (option[2] == 'r') replaced = equals < 0 ? "{}" : option.Substring(equals + 1);
                else if (equals < 0 && Array.IndexOf(XargsFlags, option) < 0) i++;
                continue;
            }

            for (var at = 1; at < option.Length; at++)
            {
                var isLast = at == option.Length - 1;
                if (option[at] == 'i') replaced = isLast ? "{}" : option.Substring(at + 1);
                else if (option[at] == 'I') replaced = !isLast ? option.Substring(at + 1) : ++i < words.Count ? words[i].Text : "";
                else if (option[at] is 'a' or 'd' or 'E' or 'L' or 'n' or 'P' or 's') i += isLast ? 1 : 0;
                else if (option[at] is not ('e' or 'l')) continue;
                break;
            }
        }

        return (i, first, replaced);
    }

    private static bool HasInput(Word word) => word.Text.IndexOf(QuotedChar.InputMark) >= 0;

    private static int FirstOfParallel(IReadOnlyList<Word> words, int program)
    {
        var i = program + 1;
        while (i < words.Count && words[i].Text is { Length: > 1 } option && option[0] == '-')
        {
            i += option is "-j" or "-n" or "-N" or "-L" or "-I" or "-a" or "-S" or "--jobs" or "--colsep" or "--delay" or "--joblog"
                ? 2
                : 1;
        }

        return i;
    }

    private static Word Replace(Word word, string replaced)
    {
        if (replaced.Length == 0 || word.Text.IndexOf(replaced, StringComparison.Ordinal) is not (>= 0 and var first)) return word;
        var chars = new List<QuotedChar>();
        for (var i = 0; i < word.Text.Length; i++)
        {
            if (i >= first && string.CompareOrdinal(word.Text, i, replaced, 0, replaced.Length) == 0)
            {
                chars.Add(word.Chars[i] with { Char = QuotedChar.InputMark });
                i += replaced.Length - 1;
            }
            else
            {
                chars.Add(word.Chars[i]);
            }
        }

        return new Word(chars, word.Start, word.End);
    }

    private static int? IndexOf(IReadOnlyList<Word> words, int program, Func<string, bool> isMatch)
    {
        for (var i = program + 1; i < words.Count; i++)
        {
            if (isMatch(words[i].Text)) return i + 1 < words.Count ? i + 1 : i;
        }

        return null;
    }
}
