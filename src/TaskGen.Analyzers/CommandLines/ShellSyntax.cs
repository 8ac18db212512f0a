using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Finds syntax that only a shell interprets, in words that no shell reads.</summary>
internal static class ShellSyntax
{
    private static readonly HashSet<string> PosixBuiltIns = new(StringComparer.Ordinal)
    {
        "cd",
        "export",
        "source",
        ".",
        "alias",
        "unset",
        "set",
        "ulimit",
        "umask",
        "eval",
        "exit",
        "read",
        "trap",
        "wait",
        "if",
        "for",
        "while",
        "until",
        "case",
        "function",
        "[[",
        "let",
        "pushd", "popd", "shopt", "declare", "local", "type",
    };

    private static readonly HashSet<string> CmdBuiltIns = new(StringComparer.OrdinalIgnoreCase)
    {
        "assoc",
        "call",
        "cd",
        "chdir",
        "cls",
        "copy",
        "date",
        "del",
        "dir",
        "echo",
        "endlocal",
        "erase",
        "exit",
        "for",
        "ftype",
        "goto",
        "if",
        "md",
        "mkdir",
        "mklink",
        "move",
        "path",
        "pause", "popd", "pushd", "rd", "rem", "ren", "rename", "rmdir", "set", "setlocal", "start", "time", "title", "type", "ver", "vol",
    };

    // Built-in commands of cmd that have no namesake on Linux.
    private static readonly HashSet<string> CmdOnly = new(StringComparer.Ordinal)
    {
        "copy",
        "del",
        "move",
        "md",
        "rd",
        "ren",
        "cls",
        "mklink",
    };

    // These programs work on the files that a shell lists for them; others, such as find or azcopy, expand patterns themselves.
    private static readonly HashSet<string> ExpandedNames = new(StringComparer.Ordinal)
    {
        "basename",
        "bzip2",
        "cat",
        "chgrp",
        "chmod",
        "chown",
        "cksum",
        "cp",
        "du",
        "file",
        "gunzip",
        "gzip",
        "head",
        "install",
        "ln",
        "ls",
        "md5sum",
        "mv",
        "rm",
        "rmdir",
        "scp",
        "sha1sum", "sha256sum", "shred", "sort", "stat", "tac", "tail", "tar", "touch", "wc", "xz", "zcat", "zip", "zstd",
    };

    private static readonly HashSet<string> Operators = new(StringComparer.Ordinal) { "&&", "||", ";", "|", "&", ";;", "|&" };

    private static readonly Regex LeadingRedirection = New(@"^(\d*|&)(>>|>\||<<<?-?|[<>]&?)(?<target>.*)$");
    private static readonly Regex FileTarget = New(@"^[\w./\\~-]*[A-Za-z][\w./\\~-]*$");
    private static readonly Regex FileAfterRedirection = New(@"(?<![=<-])>>?(?<target>[\w./\\~-]*[./\\][\w./\\~-]*)$");

    /// <summary>Returns the first shell syntax that no shell reads, or null.</summary>
    public static ShellSign? Find(ParsedCommandLine line)
    {
        var words = line.Words;
        var shell = ShellUse.Find(words);

        // A shell reads its own script alone: in `chmod +x run.sh && bash -c '…'` nothing interprets the '&&'.
        var end = shell.Kind == ShellKind.None ? words.Count : shell.Program;
        var program = ShellUse.SkipLaunchers(words);
        if (program >= end) return null;
        if (FindCommand(words[program], line.IsWindows) is { } command) return command;
        if (ShellUse.IsEvaluator(words[program].ProgramName)) return null;

        var expandsNames = !line.IsWindows && ExpandedNames.Contains(words[program].ProgramName);
        for (var i = 0; i < end; i++)
        {
            if (FindExpansion(words[i], line.IsWindows) is { } expansion) return expansion;
            if (!IsEndOfFindCommand(words, i) && FindOperator(words, i, line.IsWindows) is { } found) return found;
            if (expandsNames && i > program && IsPattern(words, i)) return Whole(words[i], ShellKind.Posix);
        }

        return null;
    }

    /// <summary>Returns the operator or redirection in a word, or null.</summary>
    public static ShellSign? FindOperator(IReadOnlyList<Word> words, int index, bool isWindows)
    {
        var word = words[index];
        var text = word.Text;
        if (text.Length == 0 || text.Contains("://")) return null;

        var isBare = word.Chars.All(static character => !character.IsQuoted);
        if (IsOperator(word)) return text[0] == ';' ? (isWindows ? null : Whole(word, ShellKind.Posix)) : Whole(word);
        if (FindRedirection(word, isBare) is { } redirection) return redirection;
        return FindSeparator(words, index, isWindows);
    }

    /// <summary>Returns whether a word is an operator between commands.</summary>
    public static bool IsOperator(Word word) => Operators.Contains(word.Text) && word.Chars.All(static character => !character.IsQuoted);

    private static ShellSign? FindCommand(Word program, bool isWindows)
    {
        if (program.Chars.Any(static character => character.IsQuoted)) return null;
        var text = program.Text;
        if (isWindows) return CmdBuiltIns.Contains(text) ? Whole(program, ShellKind.Cmd) : null;
        if (CmdOnly.Contains(text)) return Whole(program, ShellKind.Cmd);
        return PosixBuiltIns.Contains(text) || IsAssignment(text) ? Whole(program, ShellKind.Posix) : null;
    }

    private static bool IsAssignment(string text)
    {
        var equals = text.IndexOf('=');
        return equals > 0 && !char.IsDigit(text[0]) && text.Take(equals).All(static c => c == '_' || (c < 128 && char.IsLetterOrDigit(c)));
    }

    // Variables and substitutions mean something to a shell in double quotes too; what single quotes or a backslash protect is meant as
    // text.
    private static ShellSign? FindExpansion(Word word, bool isWindows)
    {
        for (var i = 0; i < word.Chars.Count; i++)
        {
            var character = word.Chars[i];
            if (character.IsQuoted && !IsInDoubleQuotes(character)) continue;
            switch (character.Char)
            {
                case '$' when Next(word, i) is '(':
                case '`' when !isWindows:
                    return Part(word, i, word.Chars.Count, isWindows ? ShellKind.PowerShell : ShellKind.Posix);
                case '$' when EndOfVariable(word, i) is var end and > 0:
                    return Part(
                        word,
                        i,
                        end,
                        word.Text.Substring(i).StartsWith("$env:", StringComparison.OrdinalIgnoreCase)
                            ? ShellKind.PowerShell
                            : ShellKind.Posix);
                case '~' when i == 0 && !isWindows && !character.IsQuoted && (word.Chars.Count == 1 || word.Chars[1].Char == '/'):
                    return Whole(word, ShellKind.Posix);
            }
        }

        foreach (var match in VariableNames.FindPercent(word.Text, isWindows))
        {
            var first = word.Chars[match.Index];
            if (!first.IsQuoted || IsInDoubleQuotes(first)) return Part(word, match.Index, match.Index + match.Length, ShellKind.Cmd);
        }

        return null;
    }

    private static ShellSign? FindRedirection(Word word, bool isBare)
    {
        var text = word.Text;
        if (word.Chars[0].IsQuoted) return null;
        if (LeadingRedirection.Match(text) is { Success: true } leading)
        {
            // <name> is a tag, >=5 a comparison.
            var target = leading.Groups["target"].Value;
            var isTag = text[0] == '<' && target.IndexOf('>') >= 0;
            if (!isTag
                && (target.Length == 0
                || text.Contains(">&")
                || FileTarget.IsMatch(target)
                || target.IndexOf(QuotedChar.PlaceholderMark) >= 0
                || !isBare))
            {
                return Whole(word);
            }
        }

        return isBare && FileAfterRedirection.Match(text) is { Success: true } match && match.Groups["target"].Value.Any(char.IsLetter)
            ? Part(word, match.Index, text.Length)
            : null;
    }

    // Inside a word an operator is mostly meant for the program: a regular expression, a list, a query.
    private static ShellSign? FindSeparator(IReadOnlyList<Word> words, int index, bool isWindows)
    {
        var word = words[index];
        var last = word.Chars.Count - 1;
        var hasNext = index + 1 < words.Count;
        var isSetting = word.Text.IndexOf('=') >= 0;
        for (var i = 0; i <= last; i++)
        {
            var character = word.Chars[i];
            if (character.IsQuoted || character.Char is not (';' or '&' or '|') || (character.Char == ';' && isWindows)) continue;
            var isDouble = i < last
                && word.Chars[i + 1] is { IsQuoted: false } next
                && next.Char == character.Char
                && character.Char != ';';
            var end = i + (isDouble ? 2 : 1);
            var shell = character.Char == ';' ? ShellKind.Posix : ShellKind.None;
            var isAtEnd = end > last && i > 0 && (!isSetting || (hasNext && word.Text.IndexOf(character.Char) == i));
            if (isDouble || isAtEnd || (i == 0 && end <= last) || (index == 0 && !isSetting)) return Part(word, i, end, shell);
            if (!isSetting && IsCommand(word.Text.Substring(end))) return Part(word, i, end, shell);
        }

        return null;
    }

    // find . -exec rm {} ; is complete without a shell.
    private static bool IsEndOfFindCommand(IReadOnlyList<Word> words, int index) =>
        words[index].Text == ";" && words.Take(index).Any(static word => word.Text is "-exec" or "-execdir" or "-ok" or "-okdir");

    private static bool IsCommand(string name) =>
        PosixBuiltIns.Contains(name)
            || ExpandedNames.Contains(name)
            || ShellUse.IsPosixShell(name)
            || name is "echo" or "grep" or "mkdir" or "python" or "python3" or "sleep";

    private static bool IsPattern(IReadOnlyList<Word> words, int index)
    {
        var word = words[index];
        if (word.Text.StartsWith("-", StringComparison.Ordinal) || word.Text.Contains("://")) return false;

        // The values of these options are patterns of the program's own.
        if (words[index - 1].Text is "--exclude" or "--include" or "--ignore" or "--hide" or "--wildcards" or "-x" or "-i" or "-I")
        {
            return false;
        }
        return word.Chars.Any(character => !character.IsQuoted
            && (character.Char is '*' or '?' || (character.Char == '[' && word.Text.IndexOf(']') > word.Text.IndexOf('[') + 1)));
    }

    private static int EndOfVariable(Word word, int i)
    {
        var text = word.Text;
        var end = i + 1;
        if (Next(word, i) == '{')
        {
            var close = text.IndexOf('}', end);
            return close > end + 1 ? close + 1 : text.Length;
        }

        if (text.Length - end > 4 && string.Compare(text, end, "env:", 0, 4, StringComparison.OrdinalIgnoreCase) == 0) end += 4;
        if (end >= text.Length || !(text[end] == '_' || (text[end] < 128 && char.IsLetter(text[end])))) return -1;
        while (end < text.Length && (text[end] == '_' || char.IsLetterOrDigit(text[end]))) end++;
        return end;
    }

    private static bool IsInDoubleQuotes(QuotedChar character) =>
        !character.Layers.IsDefault && character.Layers[0] is CommandLayer.DoubleQuotes or CommandLayer.WindowsDoubleQuotes;

    private static char Next(Word word, int i) => i + 1 < word.Chars.Count ? word.Chars[i + 1].Char : '\0';

    private static ShellSign Whole(Word word, ShellKind shell = ShellKind.None) => Part(word, 0, word.Chars.Count, shell);

    private static ShellSign Part(Word word, int start, int end, ShellKind shell = ShellKind.None) => new(
        word.Text.Substring(start, end - start).Replace(QuotedChar.PlaceholderMark, '…'),
        word.Chars[start].Index,
        word.Chars[end - 1].Index + 1,
        shell);

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
