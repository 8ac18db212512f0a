using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.CommandLines.Posix;
using TaskGen.Analyzers.CommandLines.Windows;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>
/// Finds syntax that only a shell interprets, in words that no shell reads: what the shell's own reader would see in them.
/// </summary>
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

    /// <summary>Returns the shell syntax that no shell reads: a command that is built into shells first, the rest in its order.</summary>
    public static IReadOnlyList<ShellSign> Find(ParsedCommandLine line)
    {
        var words = line.Words;
        var shell = ShellUse.Find(words);

        // A shell reads its own script alone: in `chmod +x run.sh && bash -c '…'` nothing interprets the '&&'.
        var end = shell.Kind == ShellKind.None ? words.Count : shell.Program!.Value;
        var program = ShellUse.SkipLaunchers(words);
        if (program >= end) return [];

        // On Windows, `time` is built into cmd and is not a launcher.
        var command = FindCommand(words[program], line.IsWindows) ?? (line.IsWindows ? FindCommand(words[0], isWindows: true) : null);
        var takesPatterns = !line.IsWindows && ExpandedNames.Contains(words[program].ProgramName);
        if (command is null && !takesPatterns && ShellUse.IsEvaluator(words[program].ProgramName)) return [];
        var signs = line.IsWindows ? WindowsLineSyntax.Find(line) : LineSyntax.Find(line, 0);
        if (takesPatterns)
        {
            signs = signs.Concat(Enumerable.Range(program + 1, FindMemberPatterns(words, program) - program - 1)
                .Where(i => IsPattern(words, i))
                .Take(1)
                .Select(i => ShellSign.Of(line, words[i].Start, words[i].End, ShellKind.Posix)));
        }

        var limit = end < words.Count ? words[end].Start : line.Text.Length;
        var exec = FindExecOption(line);
        signs = signs.Where(sign => sign.Start < limit && !(sign.Text == ";" && sign.Start > exec))
            .OrderBy(static sign => sign.Start);
        return command is null ? [.. signs] : [command, .. signs];
    }

    /// <summary>Returns whether a word is an operator between commands.</summary>
    public static bool IsOperator(Word word) => Operators.Contains(word.Text) && word.Chars.All(static character => !character.IsQuoted);

    /// <summary>Returns whether a name after an operator shows that a command is meant.</summary>
    public static bool IsCommand(string name) =>
        PosixBuiltIns.Contains(name)
            || ExpandedNames.Contains(name)
            || ShellUse.IsPosixShell(name)
            || name is "echo" or "grep" or "mkdir" or "python" or "python3" or "sleep";

    private static ShellSign? FindCommand(Word program, bool isWindows)
    {
        if (program.Chars.Any(static character => character.IsQuoted)) return null;
        var text = program.Text;
        if (isWindows) return CmdBuiltIns.Contains(text) ? Whole(program, ShellKind.Cmd) : null;
        if (CmdOnly.Contains(text)) return Whole(program, ShellKind.Cmd);
        if (!PosixBuiltIns.Contains(text) && !IsAssignment(text)) return null;

        // cd and type are built into both; if and for are written differently.
        return Whole(program, CmdBuiltIns.Contains(text) && text is not ("if" or "for") ? ShellKind.None : ShellKind.Posix);
    }

    private static bool IsAssignment(string text)
    {
        var equals = text.IndexOf('=');
        return equals > 0 && !char.IsDigit(text[0]) && text.Take(equals).All(static c => c == '_' || (c < 128 && char.IsLetterOrDigit(c)));
    }

    // find . -exec rm {} ; is complete without a shell: after the option, a semicolon is the end of find's command.
    private static int FindExecOption(ParsedCommandLine line) =>
        line.Words.FirstOrDefault(static word => word.Text is "-exec" or "-execdir" or "-ok" or "-okdir")?.Start ?? int.MaxValue;

    // zip a.zip -d *.tmp, tar -xf a.tar --wildcards a* b*: after these options, the program reads patterns for the members of an archive.
    private static int FindMemberPatterns(IReadOnlyList<Word> words, int program)
    {
        var name = words[program].ProgramName;
        var index = program + 1;
        while (index < words.Count && !StartsMemberPatterns(name, words[index].Text)) index++;
        return index;
    }

    private static bool StartsMemberPatterns(string program, string option) => program switch
    {
        "tar" => option == "--wildcards",
        "zip" when option.StartsWith("--", StringComparison.Ordinal) =>
            option is "--copy" or "--delete" or "--exclude" or "--freshen" or "--include" or "--recurse-patterns",

        // Letters can be combined. Four options of two letters end with one of them.
        "zip" => option.Length > 1 && option[0] == '-' && option[option.Length - 1] is 'd' or 'f' or 'i' or 'x' or 'R' or 'U'
            && !option.EndsWith("dd", StringComparison.Ordinal) && !option.EndsWith("fd", StringComparison.Ordinal)
            && !option.EndsWith("sd", StringComparison.Ordinal) && !option.EndsWith("li", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsPattern(IReadOnlyList<Word> words, int index)
    {
        var word = words[index];
        if (word.Text.StartsWith("-", StringComparison.Ordinal) || word.Text.Contains("://")) return false;

        // The program reads the values of these options itself.
        if (words[index - 1].Text is "--exclude" or "--include" or "--ignore" or "--hide" or "--transform" or "--xform"
            or "-x" or "-i" or "-I")
        {
            return false;
        }
        return word.Chars.Any(character => !character.IsQuoted
            && (character.Char is '*' or '?' || (character.Char == '[' && word.Text.IndexOf(']') > word.Text.IndexOf('[') + 1)));
    }

    private static ShellSign Whole(Word word, ShellKind shell) => new(
        QuotedChar.Show(word.Text), word.Chars[0].Index, word.Chars[word.Chars.Count - 1].Index + 1, shell)
    { IsCommand = true };
}
