using System;
using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>What zsh evaluates as an arithmetic expression, and other shells do not.</summary>
internal static class ZshArithmetic
{
    private static readonly HashSet<string> NumericVariables = new(StringComparer.Ordinal)
    {
        "COLUMNS", "EGID", "ERRNO", "EUID", "FUNCNEST", "GID", "HISTCMD", "HISTSIZE", "KEYTIMEOUT", "LINES", "LISTMAX", "MAILCHECK",
        "SAVEHIST", "SHLVL", "TRY_BLOCK_ERROR", "TRY_BLOCK_INTERRUPT", "UID",
    };

    /// <summary>Returns whether a variable that zsh sets is a number.</summary>
    public static bool IsNumericVariable(string name) => NumericVariables.Contains(name);

    /// <summary>Returns the words of a command that are evaluated.</summary>
    /// <param name="words">The words.</param>
    public static IEnumerable<int> Find(IReadOnlyList<Word> words)
    {
        var first = ScriptVariables.SkipPrefixes(words);
        if (first >= words.Count) yield break;
        var name = words[first].Text;
        var isAll = name is "exit" or "bye" or "logout" or "return" or "break" or "continue" or "shift"
            || (name is "printf" or "print" && HasNumericFormat(words, first));
        for (var i = first + 1; i < words.Count; i++)
        {
            if (isAll || IsEvaluated(name, words, first, i)) yield return i;
        }
    }

    // The options to which bash gives a value name a variable of zsh.
    private static bool IsEvaluated(string name, IReadOnlyList<Word> words, int program, int i) => name switch
    {
        "[" or "test" => words[i - 1].Text == "-t",
        "read" => words[i - 1].Text != "-d",
        "getopts" => i == program + 2,
        _ => false,
    };

    // %d, %*s, and what is not known.
    private static bool HasNumericFormat(IReadOnlyList<Word> words, int program)
    {
        var format = program + 1;
        if (words[program].Text == "print")
        {
            while (format < words.Count && !words[format].Text.StartsWith("-f", StringComparison.Ordinal)) format++;
            if (format < words.Count && words[format].Text == "-f") format++;
        }
        else
        {
            while (format < words.Count && words[format].Text is { Length: > 1 } option && option[0] == '-')
            {
                format += option == "-v" ? 2 : 1;
            }
        }

        if (format >= words.Count) return false;
        var text = words[format].Text;
        for (var i = text.IndexOf('%'); i >= 0 && i + 1 < text.Length; i = text.IndexOf('%', i + 1))
        {
            if (text[i + 1] == '%')
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < text.Length && !char.IsLetter(text[end]) && text[end] != '*') end++;
            if (end == text.Length || text[end] is not ('s' or 'b' or 'q' or 'c')) return true;
        }

        return text.IndexOfAny([QuotedChar.PlaceholderMark, QuotedChar.ExpansionMark]) >= 0;
    }
}
