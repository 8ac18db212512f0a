using System;
using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>The shell that a command line starts, directly or through another program, and the position of its script.</summary>
/// <param name="Kind">The shell.</param>
/// <param name="Program">The index of the word that is the shell, or -1.</param>
/// <param name="Script">The index of the script, or of its first word; -1 if there is none.</param>
/// <param name="Arguments">The words after <see cref="Script"/> are the arguments of a script file, which PowerShell does not evaluate.</param>
internal readonly record struct ShellUse(ShellKind Kind, int Program, int Script, bool Arguments = false)
{
    private static readonly HashSet<string> PosixShells = new(StringComparer.Ordinal) { "sh", "bash", "dash", "zsh", "ksh", "ash", "ksh93", "mksh", "yash", "posh", "rbash" };
    private static readonly HashSet<string> Launchers = new(StringComparer.Ordinal) { "env", "exec", "time", "nohup", "nice", "sudo", "stdbuf", "setsid" };
    private static readonly HashSet<string> Evaluators = new(StringComparer.Ordinal) { "eval", "ssh", "su", "watch", "parallel", "script", "let", "trap" };

    private static readonly ShellUse None = new(ShellKind.None, -1, -1);

    /// <summary>Returns whether a program is a POSIX shell: it runs the script after <c>-c</c>, or its input.</summary>
    public static bool IsPosixShell(string programName) => PosixShells.Contains(programName);

    /// <summary>Returns whether a program passes its arguments to another shell, or evaluates them.</summary>
    public static bool IsEvaluator(string programName) => Evaluators.Contains(programName);

    /// <summary>Returns whether a program replaces <c>{}</c> in its arguments, as <c>find -exec</c> and <c>xargs -I</c> do.</summary>
    public static bool ReplacesBraces(IReadOnlyList<Word> words)
    {
        var first = SkipLaunchers(words);
        if (first >= words.Count || words[first].ProgramName is not ("find" or "xargs" or "parallel" or "fd")) return false;
        for (var i = first + 1; i < words.Count; i++)
        {
            if (words[i].Text is "-exec" or "-execdir" or "-ok" or "-okdir" or "-x" or "-i" or "--replace" || words[i].Text.StartsWith("-I", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>
    /// Returns the index of the word that an interpreter of another language runs as code, or -1: <c>python -c "print('{X}')"</c>. A value in it cannot be
    /// quoted; code that is a single placeholder is intended.
    /// </summary>
    public static int FindCode(IReadOnlyList<Word> words)
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            var option = words[i + 1].Text;
            var isCode = words[i].ProgramName switch
            {
                "python" or "python3" => option == "-c",
                "perl" or "ruby" => option is "-e" or "-E",
                "node" => option is "-e" or "--eval" or "-p" or "--print",
                "php" => option == "-r",
                "fish" or "csh" or "tcsh" or "nu" or "elvish" or "xonsh" => option.Length > 1 && option[0] == '-' && option.IndexOf('c') > 0,
                _ => false,
            };
            if (isCode) return words[i + 2].Chars.Count == 1 ? -1 : i + 2;
        }

        return -1;
    }

    /// <summary>Finds the shell among the words of a command.</summary>
    public static ShellUse Find(IReadOnlyList<Word> words)
    {
        var first = SkipLaunchers(words);
        if (first >= words.Count) return None;
        var use = At(words, first, isFirst: true);
        if (use.Kind != ShellKind.None || IsEvaluator(words[first].ProgramName)) return use;

        // timeout 60 bash -c '…', find . -exec sh -c '…' ';', docker run image sh -c '…': a shell interprets its script no matter which program starts it.
        for (var i = first + 1; i < words.Count && use.Kind == ShellKind.None; i++) use = At(words, i, isFirst: false);
        return use;
    }

    private static ShellUse At(IReadOnlyList<Word> words, int i, bool isFirst)
    {
        var program = words[i].ProgramName;
        if (PosixShells.Contains(program)) return FindPosixScript(words, i + 1) is var script and >= 0 ? new(ShellKind.Posix, i, script) : None;
        if (program == "cmd") return AfterCmdOption(words, i);
        return program is "powershell" or "pwsh" ? AfterPowerShellOptions(words, i, isFirst) : None;
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
        option is "ep" or "wd" || IsShort(option, "executionpolicy", 2) || IsShort(option, "outputformat", 1) || IsShort(option, "inputformat", 2) || IsShort(option, "windowstyle", 1)
        || IsShort(option, "version", 1) || IsShort(option, "workingdirectory", 2) || IsShort(option, "configurationname", 3) || IsShort(option, "settingsfile", 1)
        || IsShort(option, "custompipename", 3) || IsShort(option, "psconsolefile", 1);

    private static bool IsShort(string option, string name, int least) => option.Length >= least && name.StartsWith(option, StringComparison.Ordinal);

    /// <summary>Returns the index of the program, after <c>env A=b -i</c>, <c>nice -n 5</c>, <c>sudo -E</c>, and similar launchers.</summary>
    public static int SkipLaunchers(IReadOnlyList<Word> words)
    {
        var i = 0;
        while (i < words.Count && Launchers.Contains(words[i].ProgramName))
        {
            var isNice = words[i].ProgramName == "nice";
            for (i++; i < words.Count && (words[i].Text.StartsWith("-", StringComparison.Ordinal) || words[i].Text.IndexOf('=') > 0); i++)
            {
                if (isNice && words[i].Text == "-n") i++;
            }
        }

        return i;
    }

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
