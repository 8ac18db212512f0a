using System;
using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>What zsh or ksh evaluates as an arithmetic expression, and other shells do not.</summary>
internal static class BuiltInArithmetic
{
    private static readonly HashSet<string> ZshVariables = new(StringComparer.Ordinal)
    {
        "COLUMNS", "EGID", "ERRNO", "EUID", "FUNCNEST", "GID", "HISTCMD", "HISTSIZE", "KEYTIMEOUT", "LINES", "LISTMAX", "MAILCHECK",
        "SAVEHIST", "SHLVL", "TRY_BLOCK_ERROR", "TRY_BLOCK_INTERRUPT", "UID",
    };

    private static readonly HashSet<string> KshVariables = new(StringComparer.Ordinal)
    {
        "BASHPID", "COLUMNS", "KSHEGID", "KSHGID", "KSHUID", "LINES", "PGRP", "PIPESTATUS", "PPID", "TMOUT", "USER_ID",
    };

    /// <summary>Returns whether a variable that the shell sets is a number in it.</summary>
    public static bool IsNumericVariable(string name, ShellDialect dialect) =>
        (dialect == ShellDialect.Zsh && ZshVariables.Contains(name)) || (dialect == ShellDialect.Ksh && KshVariables.Contains(name));

    /// <summary>Returns the words of a command that are evaluated.</summary>
    /// <param name="words">The words.</param>
    /// <param name="dialect">The shell.</param>
    public static IEnumerable<int> Find(IReadOnlyList<Word> words, ShellDialect dialect)
    {
        if (dialect is not (ShellDialect.Zsh or ShellDialect.Ksh)) yield break;
        var first = ScriptVariables.SkipPrefixes(words);
        if (first >= words.Count) yield break;
        var isZsh = dialect == ShellDialect.Zsh;
        var isAll = words[first].Text switch
        {
            "exit" or "return" or "break" or "continue" or "shift" => true,
            "bye" or "logout" or "vared" => isZsh,
            "ulimit" => !isZsh,
            "printf" or "print" => HasNumericFormat(words, first),
            _ => false,
        };
        for (var i = first + 1; i < words.Count; i++)
        {
            if (isAll || (isZsh ? IsEvaluatedByZsh(words, first, i) : IsEvaluatedByKsh(words, first, i))) yield return i;
        }
    }

    // The options to which bash gives a value name a variable of zsh.
    private static bool IsEvaluatedByZsh(IReadOnlyList<Word> words, int program, int i) => words[program].Text switch
    {
        "[" or "test" => words[i - 1].Text == "-t",
        "read" => words[i - 1].Text != "-d",
        "getopts" => i == program + 2,
        _ => false,
    };

    // mksh, posh, and earlier versions of ksh93 evaluate the operands of test -eq.
    private static bool IsEvaluatedByKsh(IReadOnlyList<Word> words, int program, int i) => words[program].Text switch
    {
        "[" or "test" => (i > program + 1 && MayCompareNumbers(words[i - 1]))
            || (i + 1 < words.Count && MayCompareNumbers(words[i + 1])),
        "read" => words[i - 1].Text is "-u" or "-A" or "-a" || words[i].Text.StartsWith("-u", StringComparison.Ordinal),
        "getopts" => i == program + 2,
        _ => false,
    };

    private static bool MayCompareNumbers(Word word) =>
        word.Text is "-eq" or "-ne" or "-lt" or "-le" or "-gt" or "-ge" or "-t" || HasValue(word.Text);

    private static bool HasValue(string text) => text.ContainsAny([QuotedChar.PlaceholderMark, QuotedChar.ExpansionMark]);

    // %d, %*s, and what is not known.
    private static bool HasNumericFormat(IReadOnlyList<Word> words, int program)
    {
        var format = program + 1;
        if (words[program].Text == "print")
        {
            // print -f %d, print -nf %d, print -f%d
            while (format < words.Count && !(words[format].Text is ['-', not '-', ..] option && option.Contains('f'))) format++;
            if (format < words.Count && words[format].Text.IndexOf('f') == words[format].Text.Length - 1) format++;
        }
        else
        {
            while (format < words.Count && words[format].Text is ['-', _, ..] option)
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

        return HasValue(text);
    }
}
