using System;
using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines.Programs;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>The shell that a command line starts, directly or through other programs, and its script.</summary>
/// <param name="Kind">The shell.</param>
/// <param name="Program">The index of the word that is the shell, or -1.</param>
/// <param name="Script">The index of the script, or of its first word; -1 if there is none.</param>
/// <param name="Arguments">The words after <see cref="Script"/> are the arguments of a script file, which PowerShell does not
/// evaluate.</param>
internal readonly record struct ShellUse(ShellKind Kind, int Program, int Script, bool Arguments = false)
{
    private static readonly ShellUse None = new(ShellKind.None, -1, -1);

    /// <summary>Returns whether a program is a POSIX shell: it runs the script after <c>-c</c>, or its input.</summary>
    public static bool IsPosixShell(string programName) => ShellTable.Find(programName) is { Kind: ShellKind.Posix };

    /// <summary>Returns whether a program passes its arguments to another shell, or evaluates them.</summary>
    public static bool IsEvaluator(string programName) => ProgramTable.Find(programName) is { } rule && IsEvaluator(rule);

    /// <summary>
    /// Returns the index of the program, after <c>env A=b -i</c>, <c>nice -n 5</c>, <c>sudo -E</c>, and similar launchers.
    /// </summary>
    public static int SkipLaunchers(IReadOnlyList<Word> words) => CommandInterpreter.SkipLaunchers(words);

    /// <summary>Whether a POSIX shell has neither a script nor a file, so that it reads its input.</summary>
    /// <param name="words">The words of the command.</param>
    /// <param name="program">Which word is the shell.</param>
    public static bool ReadsInput(IReadOnlyList<Word> words, int program)
    {
        for (var i = program + 1; i < words.Count; i++)
        {
            var option = words[i].Text;
            if (option == "-s" || IsInput(option)) return true;
            if (option.Length < 2 || option[0] is not ('-' or '+')) return false;
            if (option[1] != '-' && option.IndexOf('s') > 0) return true;
            if (option is "--rcfile" or "--init-file" || option[option.Length - 1] is 'o' or 'O') i++;
        }

        return true;
    }

    /// <summary>Returns whether the name of a file means the input of a program.</summary>
    public static bool IsInput(string file) => file is "-" or "/dev/stdin" or "/dev/fd/0" or "/proc/self/fd/0";

    /// <summary>Finds the shell among the words of a command.</summary>
    public static ShellUse Find(IReadOnlyList<Word> words)
    {
        var first = CommandInterpreter.SkipLaunchers(words);
        if (first >= words.Count) return None;
        var use = At(words, first, isFirst: true);
        if (use.Kind != ShellKind.None || ProgramTable.Find(words[first].ProgramName) is { } rule && IsEvaluator(rule)) return use;

        // timeout 60 bash -c '…', find . -exec sh -c '…' ';', docker run image sh -c '…': a shell interprets its script no matter which
        // program starts it.
        for (var i = first + 1; i < words.Count && use.Kind == ShellKind.None; i++) use = At(words, i, isFirst: false);
        return use;
    }

    // ssh host sh -c '…': what a program hands to another shell is not a command of this one.
    private static bool IsEvaluator(ProgramRule rule) => rule.ScriptOptions.Length > 0
        || rule.Rest is WordsReading.JoinedScript
        or WordsReading.Scripts
        or WordsReading.ScriptFirst
        or WordsReading.ScriptOrCommand
        or WordsReading.Evaluated;

    /// <summary>The shell that a word starts, if it starts one with a script.</summary>
    /// <param name="words">The words of the command.</param>
    /// <param name="i">Which word may be a shell.</param>
    /// <param name="isFirst">Whether the word is the program for sure, so that its name alone decides.</param>
    public static ShellUse At(IReadOnlyList<Word> words, int i, bool isFirst)
    {
        switch (ShellTable.Find(words[i].ProgramName)?.Kind)
        {
            case ShellKind.Posix:
                return FindPosixScript(words, i + 1) is var script and >= 0 ? new(ShellKind.Posix, i, script) : None;
            case ShellKind.Cmd:
                return AfterCmdOption(words, i);
            case ShellKind.PowerShell:
                return AfterPowerShellOptions(words, i, isFirst);
            default:
                return None;
        }
    }

    private static ShellUse AfterCmdOption(IReadOnlyList<Word> words, int program)
    {
        for (var i = program + 1; i < words.Count; i++)
        {
            var option = words[i].Text.ToLowerInvariant();
            if (option is "/c" or "/k" or "/r") return new(ShellKind.Cmd, program, i + 1 < words.Count ? i + 1 : -1);
            if (option.Length == 0 || option[0] != '/') break;

            // /cdir is the same as /c dir, but the start of the command is ambiguous.
            if (option.Length > 2 && option[1] is 'c' or 'k' or 'r') return new(ShellKind.Cmd, program, -1);
        }

        return None;
    }

    // Options can be abbreviated: -c, -Com, -f, -NoP. A bare word is a file for pwsh and a command for powershell.
    private static ShellUse AfterPowerShellOptions(IReadOnlyList<Word> words, int program, bool isFirst)
    {
        for (var i = program + 1; i < words.Count; i++)
        {
            var option = words[i].Text.ToLowerInvariant();
            if (option.Length < 2 || option[0] is not ('-' or '/'))
            {
                return isFirst ? new(ShellKind.PowerShell, program, i, Arguments: words[program].ProgramName == "pwsh") : None;
            }

            var name = option.Substring(1);
            if (IsShort(name, "command", 1)) return new(ShellKind.PowerShell, program, i + 1 < words.Count ? i + 1 : -1);
            if (IsShort(name, "file", 1)) return new(ShellKind.PowerShell, program, i + 1 < words.Count ? i + 1 : -1, Arguments: true);
            if (IsShort(name, "encodedcommand", 1) || name is "ec") return new(ShellKind.PowerShell, program, -1);
            if (TakesValue(name)) i++;
        }

        return isFirst ? new(ShellKind.PowerShell, program, -1) : None;
    }

    private static bool TakesValue(string option) =>
        option is "ep" or "wd"
            || IsShort(option, "executionpolicy", 2)
            || IsShort(option, "outputformat", 1)
            || IsShort(option, "inputformat", 2)
            || IsShort(option, "windowstyle", 1)
        || IsShort(option, "version", 1)
        || IsShort(option, "workingdirectory", 2)
        || IsShort(option, "configurationname", 3)
        || IsShort(option, "settingsfile", 1)
        || IsShort(option, "custompipename", 3) || IsShort(option, "psconsolefile", 1);

    private static bool IsShort(string option, string name, int least) =>
        option.Length >= least && name.StartsWith(option, StringComparison.Ordinal);

    private static int FindPosixScript(IReadOnlyList<Word> words, int i)
    {
        var hasCommand = false;
        for (; i < words.Count; i++)
        {
            var option = words[i].Text;
            if (option.Length < 2 || option[0] is not ('-' or '+')) break;
            if (option == "--")
            {
                i++;
                break;
            }

            if (option.StartsWith("--", StringComparison.Ordinal))
            {
                if (option is "--rcfile" or "--init-file") i++;
                continue;
            }

            if (option.IndexOf('c') > 0) hasCommand = true;
            if (option[option.Length - 1] is 'o' or 'O') i++;
        }

        return hasCommand && i < words.Count ? i : -1;
    }
}
