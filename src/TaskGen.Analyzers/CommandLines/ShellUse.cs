using System;
using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>The shell that a command line's words start, whatever starts it, and where its script stands.</summary>
/// <param name="Kind">The shell.</param>
/// <param name="Program">Which word is the shell, or -1.</param>
/// <param name="Script">Which word is the script, or the first of them; -1 where there is none.</param>
/// <param name="Arguments">The words behind <see cref="Script"/> are a script file's arguments, which PowerShell takes as they are.</param>
internal readonly record struct ShellUse(ShellKind Kind, int Program, int Script, bool Arguments = false)
{
    private static readonly HashSet<string> PosixShells = new(StringComparer.Ordinal) { "sh", "bash", "dash", "zsh", "ksh", "ash", "ksh93", "mksh", "yash", "posh", "rbash" };
    private static readonly HashSet<string> Launchers = new(StringComparer.Ordinal) { "env", "exec", "time", "nohup", "nice", "sudo", "stdbuf", "setsid" };
    private static readonly HashSet<string> Evaluators = new(StringComparer.Ordinal) { "eval", "ssh", "su", "watch", "parallel", "script", "let", "trap" };

    private static readonly ShellUse None = new(ShellKind.None, -1, -1);

    /// <summary>Whether a program reads a script from its input, or from <c>-c</c>.</summary>
    public static bool IsPosixShell(string programName) => PosixShells.Contains(programName);

    /// <summary>Whether a program gives its arguments to another shell, or reads them as code.</summary>
    public static bool IsEvaluator(string programName) => Evaluators.Contains(programName);

    /// <summary>Whether a program puts something in place of <c>{}</c> in its arguments, whoever wrote that: <c>find -exec</c>, <c>xargs -I</c>.</summary>
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
    /// The word that another language's interpreter runs as code, or -1: <c>python -c "print('{X}')"</c>. A value in it is beyond quoting; code that is a value
    /// as a whole is meant.
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

    /// <summary>Finds the shell.</summary>
    public static ShellUse Find(IReadOnlyList<Word> words)
    {
        var first = SkipLaunchers(words);
        if (first >= words.Count) return None;
        var use = At(words, first, isFirst: true);
        if (use.Kind != ShellKind.None || IsEvaluator(words[first].ProgramName)) return use;

        // timeout 60 bash -c '…', find . -exec sh -c '…' ';', docker run image sh -c '…': whatever starts it, a shell reads its script.
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

            // /cdir is /c dir; where the command begins is hard to tell, and nobody needs it.
            if (option.Length > 2 && option[1] is 'c' or 'k' or 'r') return new(ShellKind.Cmd, program, -1);
        }

        return None;
    }

    // Options may be cut short: -c, -Com, -f, -NoP. pwsh takes a bare word for a file, powershell for a command.
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

    // env A=b -i, nice -n 5, sudo -E …: what they start is the program.
    private static int SkipLaunchers(IReadOnlyList<Word> words)
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
