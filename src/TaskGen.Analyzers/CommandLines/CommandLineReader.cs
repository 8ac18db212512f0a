using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using TaskGen.Analyzers.Definitions;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>
/// Reads a command line as its target would, and gives each hole the quoting that is around it. Knows no Roslyn.
/// </summary>
internal static class CommandLineReader
{
    private static readonly HashSet<string> PosixShells = new(StringComparer.Ordinal) { "sh", "bash", "dash", "zsh", "ksh", "ash" };
    private static readonly HashSet<string> Launchers = new(StringComparer.Ordinal) { "env", "exec", "time", "nohup", "nice", "sudo", "stdbuf", "setsid" };

    /// <summary>Reads a command line.</summary>
    /// <param name="text">The text, <see cref="Glyph.Hole"/> for each hole.</param>
    /// <param name="isWindows">What is meant where the line itself doesn't say.</param>
    public static CommandLine Read(string text, bool isWindows = false)
    {
        var words = WordReader.Read(text, hasPosixQuotes: true, out var unbalanced);
        var shell = FindShell(words, out var script);
        if (shell != ShellKind.Posix)
        {
            // A backslash is no quote on Windows: C:\Windows\System32\cmd.exe.
            var windowsWords = WordReader.Read(text, hasPosixQuotes: false, out var windowsUnbalanced);
            var windowsShell = FindShell(windowsWords, out var windowsScript);
            if (isWindows || windowsShell is ShellKind.Cmd or ShellKind.PowerShell)
            {
                (words, shell, script, unbalanced) = (windowsWords, windowsShell, windowsScript, windowsUnbalanced);
            }
        }

        var places = ImmutableDictionary.CreateBuilder<int, HolePlace>();
        foreach (var word in words)
        {
            foreach (var glyph in word.Glyphs)
            {
                if (glyph.IsHole) places[glyph.Index] = OutsideShell(glyph, shell, isWindows, unbalanced) with { IsWholeWord = word.End - word.Start == 1 };
            }
        }

        if (shell == ShellKind.Posix && script >= 0)
        {
            ScriptReader.Read(words[script].Glyphs, places, ref unbalanced);
        }

        // ssh host '…' needs no shell of its own to give its word to one.
        if (shell == ShellKind.None && !isWindows) ScriptReader.ReadEvaluated(words, places);

        return new CommandLine(text, words, shell, script, unbalanced, places.ToImmutable());
    }

    /// <summary>Whether a program is a shell, and which of its words is the script.</summary>
    internal static ShellKind FindShell(EquatableArray<Word> words, out int script)
    {
        script = -1;
        var first = SkipLaunchers(words);
        if (first >= words.Count) return ShellKind.None;
        var program = words[first].ProgramName;

        if (PosixShells.Contains(program))
        {
            script = FindPosixScript(words, first + 1);
            return script < 0 ? ShellKind.None : ShellKind.Posix;
        }

        if (program == "cmd")
        {
            for (var i = first + 1; i < words.Count; i++)
            {
                var option = words[i].Text.ToLowerInvariant();
                if (option is "/c" or "/k")
                {
                    script = i + 1 < words.Count ? i + 1 : -1;
                    return ShellKind.Cmd;
                }

                if (option.Length == 0 || option[0] != '/') break;
            }

            return ShellKind.None;
        }

        if (program is "powershell" or "pwsh")
        {
            script = first + 1 < words.Count ? first + 1 : -1;
            return ShellKind.PowerShell;
        }

        return ShellKind.None;
    }

    // env A=b -i, nice -n 5, sudo -E …: what they start is the program.
    private static int SkipLaunchers(EquatableArray<Word> words)
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

    private static int FindPosixScript(EquatableArray<Word> words, int i)
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

            if (option.StartsWith("--", StringComparison.Ordinal)) continue;
            if (option.IndexOf('c') > 0) hasCommand = true;
            if (option[option.Length - 1] is 'o' or 'O') i++;
        }

        return hasCommand && i < words.Count ? i : -1;
    }

    private static HolePlace OutsideShell(Glyph hole, ShellKind shell, bool isWindows, int? unbalanced)
    {
        if (unbalanced is not null) return Refused("the quotes of the command line don't balance", takesPlain: false);
        if (shell == ShellKind.Cmd) return Refused("cmd reads the line, and nothing quotes a value safely for it yet", takesPlain: true);
        if (shell == ShellKind.PowerShell) return Refused("PowerShell reads the line, and nothing quotes a value safely for it yet", takesPlain: true);
        if (isWindows) return Refused("Windows reads the line, and nothing quotes a value safely for it yet", takesPlain: true);
        if (hole.IsQuoted && hole.Layers.IsDefault) return Refused("a backslash stands before it", takesPlain: false);
        return new HolePlace(hole.Layers.IsDefault ? [CommandLayer.Word] : hole.Layers);
    }

    internal static HolePlace Refused(string reason, bool takesPlain) => new(default, reason, takesPlain);

}
