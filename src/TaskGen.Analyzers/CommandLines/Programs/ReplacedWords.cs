using System;
using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>Finds the words in which a program such as <c>xargs</c> replaces braces by an argument.</summary>
internal static class ReplacedWords
{
    // Options of xargs without a value, or with one in the same word.
    private static readonly string[] XargsFlags =
    [
        "--null", "--no-run-if-empty", "--interactive", "--verbose", "--exit", "--open-tty", "--show-limits", "--max-lines", "--eof",
    ];

    /// <summary>Returns the index of the first word in which braces are replaced, or -1.</summary>
    public static int Find(IReadOnlyList<Word> words, int program)
    {
        switch (words[program].ProgramName)
        {
            case "find":
                return IndexOf(words, program, static text => text is "-exec" or "-execdir" or "-ok" or "-okdir");
            case "fd" or "fdfind":
                return IndexOf(words, program, static text => text is "-x" or "-X" or "--exec" or "--exec-batch");
            case "parallel":
                return program + 1 < words.Count ? program + 1 : -1;
            case "xargs":
                return FindForXargs(words, program);
            default:
                return -1;
        }
    }

    // Only options before the command are those of xargs: xargs grep -i run.
    private static int FindForXargs(IReadOnlyList<Word> words, int program)
    {
        for (var i = program + 1; i < words.Count && words[i].Text is { Length: > 1 } option && option[0] == '-' && option != "--"; i++)
        {
            if (option[1] == '-')
            {
                // Long options can be abbreviated, and no other begins with this letter.
                if (option[2] == 'r') return i + 1 < words.Count ? i + 1 : i;
                if (option.IndexOf('=') < 0 && Array.IndexOf(XargsFlags, option) < 0) i++;
                continue;
            }

            for (var at = 1; at < option.Length; at++)
            {
                if (option[at] is 'I' or 'i') return i + 1 < words.Count ? i + 1 : i;
                if (option[at] is 'a' or 'd' or 'E' or 'L' or 'n' or 'P' or 's')
                {
                    if (at == option.Length - 1) i++;
                    break;
                }

                if (option[at] is 'e' or 'l') break;
            }
        }

        return -1;
    }

    private static int IndexOf(IReadOnlyList<Word> words, int program, Func<string, bool> isMatch)
    {
        for (var i = program + 1; i < words.Count; i++)
        {
            if (isMatch(words[i].Text)) return i + 1 < words.Count ? i + 1 : i;
        }

        return -1;
    }
}
