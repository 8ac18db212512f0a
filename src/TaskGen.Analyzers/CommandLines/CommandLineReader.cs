using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.CommandLines.Cmd;
using TaskGen.Analyzers.CommandLines.Posix;
using TaskGen.Analyzers.CommandLines.PowerShell;
using TaskGen.Analyzers.CommandLines.Windows;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>
/// Reads a command line as its target would, and gives each hole the quoting that is around it. Knows no Roslyn.
/// </summary>
internal static class CommandLineReader
{
    /// <summary>Reads a command line.</summary>
    /// <param name="text">The text, <see cref="QuotedChar.PlaceholderMark"/> for each hole.</param>
    /// <param name="isWindows">What is meant where the line itself doesn't say.</param>
    public static ParsedCommandLine Read(string text, bool isWindows = false)
    {
        var words = WordReader.Read(text, out var unbalanced);
        var shell = ShellUse.Find(words);
        if (shell.Kind == ShellKind.Posix) return ReadPosix(text, words, shell, unbalanced, isWindows);

        // A backslash is no quote on Windows: C:\Windows\System32\cmd.exe.
        var places = ImmutableDictionary.CreateBuilder<int, PlaceholderContext>();
        var windowsWords = WindowsWordReader.Read(text, places, out var windowsUnbalanced);
        var windowsShell = ShellUse.Find(windowsWords);
        var isWindowsShell = windowsShell.Kind == ShellKind.Cmd || (windowsShell.Kind == ShellKind.PowerShell && windowsWords[windowsShell.Program].ProgramName == "powershell");
        return isWindows || isWindowsShell
            ? ReadWindows(text, windowsWords, windowsShell, windowsUnbalanced, places)
            : ReadPosix(text, words, shell, unbalanced, isWindows: false);
    }

    private static ParsedCommandLine ReadPosix(string text, EquatableArray<Word> words, ShellUse shell, int? unbalanced, bool isWindows)
    {
        var places = ImmutableDictionary.CreateBuilder<int, PlaceholderContext>();
        foreach (var word in words)
        {
            foreach (var character in word.Chars)
            {
                if (character.IsPlaceholder) places[character.Index] = OutsideShell(character, isWindows, unbalanced) with { IsWholeWord = word.End - word.Start == 1 };
            }
        }

        RefuseCode(words, places);
        if (ShellUse.ReplacesBraces(words)) RefuseAll(places, ScriptReader.BracesReason, takesPlain: true);
        if (shell is { Kind: ShellKind.Posix, Script: >= 0 }) ScriptReader.Read(words[shell.Script].Chars, places, ref unbalanced);
        else if (shell.Kind == ShellKind.PowerShell) ReadPowerShell(words, shell, isWindows, places, ref unbalanced);
        else if (shell.Kind == ShellKind.None) ScriptReader.ReadEvaluated(words, places);
        return new ParsedCommandLine(text, words, isWindows: false, shell.Kind, shell.Script, unbalanced, places.ToImmutable());
    }

    private static ParsedCommandLine ReadWindows(
        string text, EquatableArray<Word> words, ShellUse shell, int? unbalanced, ImmutableDictionary<int, PlaceholderContext>.Builder places)
    {
        if (shell is { Kind: ShellKind.Cmd, Script: >= 0 })
        {
            var isDelayed = words.Take(shell.Script).Any(static word => word.Text.StartsWith("/v", StringComparison.OrdinalIgnoreCase) && !word.Text.EndsWith("off", StringComparison.OrdinalIgnoreCase));
            CmdReader.Read(text, words[shell.Script - 1].End, isDelayed, places);
        }
        else if (shell.Kind == ShellKind.Cmd)
        {
            RefuseAll(places, "where cmd's command begins is not told: write /c and a blank", takesPlain: true);
        }
        else if (unbalanced is not null)
        {
            RefuseAll(places, "the quotes of the command line don't balance", takesPlain: false);
        }
        else if (shell.Kind == ShellKind.PowerShell)
        {
            ReadPowerShell(words, shell, isWindows: true, places, ref unbalanced);
        }

        RefuseCode(words, places);
        return new ParsedCommandLine(text, words, isWindows: true, shell.Kind, shell.Script, unbalanced, places.ToImmutable());
    }

    // The words behind -Command are one script, with a blank between.
    private static void ReadPowerShell(EquatableArray<Word> words, ShellUse shell, bool isWindows, IDictionary<int, PlaceholderContext> places, ref int? unbalanced)
    {
        if (shell.Arguments) return;
        if (shell.Script < 0)
        {
            RefuseAll(places, "PowerShell reads it as an option", takesPlain: true);
            return;
        }

        var script = new List<QuotedChar>();
        foreach (var word in words.Skip(shell.Script))
        {
            if (script.Count > 0) script.Add(new QuotedChar(' ', word.Start, default, false));
            script.AddRange(word.Chars);
        }

        PowerShellReader.Read(script, places, words[shell.Program].ProgramName == "powershell", isWindows, ref unbalanced);
    }

    private static void RefuseCode(IReadOnlyList<Word> words, IDictionary<int, PlaceholderContext> places)
    {
        if (ShellUse.FindCode(words) is not (>= 0 and var code)) return;
        foreach (var character in words[code].Chars)
        {
            if (character.IsPlaceholder) places[character.Index] = PlaceholderContext.Unquotable(ScriptReader.CodeReason, takesPlain: true);
        }
    }

    private static void RefuseAll(IDictionary<int, PlaceholderContext> places, string reason, bool takesPlain)
    {
        foreach (var hole in places.Keys.ToArray()) places[hole] = PlaceholderContext.Unquotable(reason, takesPlain);
    }

    private static PlaceholderContext OutsideShell(QuotedChar hole, bool isWindows, int? unbalanced)
    {
        if (unbalanced is not null) return PlaceholderContext.Unquotable("the quotes of the command line don't balance", takesPlain: false);
        if (isWindows) return PlaceholderContext.Unquotable("how a POSIX shell on Windows gets its arguments is its own affair, and nothing quotes a value safely for it", takesPlain: true);
        if (hole.IsQuoted && hole.Layers.IsDefault) return PlaceholderContext.Unquotable("a backslash stands before it", takesPlain: false);
        return new PlaceholderContext(hole.Layers.IsDefault ? [CommandLayer.Word] : hole.Layers);
    }
}
