using System.Collections.Generic;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.CommandLines.Cmd;
using TaskGen.Analyzers.CommandLines.Posix;
using TaskGen.Analyzers.CommandLines.Programs;
using TaskGen.Analyzers.CommandLines.Windows;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>
/// Reads a command line as its target would, and finds for each placeholder the quoting that is around it. Knows no Roslyn.
/// </summary>
internal static class CommandLineReader
{
    private static readonly EquatableArray<CommandLayer> Word = [CommandLayer.Word];

    /// <summary>Reads a command line.</summary>
    /// <param name="text">The text, <see cref="QuotedChar.PlaceholderMark"/> for each placeholder.</param>
    /// <param name="isWindows">The target operating system of a line that does not show it.</param>
    public static ParsedCommandLine Read(string text, bool isWindows = false)
    {
        var reader = new WordReader(text, isSource: true);
        var first = reader.ReadFirst();
        var shown = TargetDetector.Detect(text, first);
        var isPosix = shown == false || (shown is null && !isWindows);
        if (isPosix || (first is not null && ShellUse.IsPosixShell(first.ProgramName)))
        {
            var words = reader.ReadAll();
            var shell = ShellUse.Find(words);

            // The path of a program shows the system, which the name of a port does not.
            var isOnWindows = isWindows && first?.Text.IndexOf('/') < 0;
            if (isPosix) return ReadPosix(text, words, shell, reader.Unbalanced, shown, isOnWindows);
            if (shell is { Kind: ShellKind.Posix, Program: 0 }) return RejectPosixShell(text, words, shell, reader.Unbalanced, shown);
        }

        // A backslash is not a quote on Windows: C:\Windows\System32\cmd.exe.
        var contexts = new Dictionary<int, PlaceholderContext>();
        var windowsWords = WindowsWordReader.Read(text, contexts, out var windowsUnbalanced);
        return ReadWindows(text, windowsWords, ShellUse.Find(windowsWords), windowsUnbalanced, contexts, shown);
    }

    /// <summary>Reads words that a program gets as arguments, and nothing else reads.</summary>
    public static ParsedCommandLine ReadArguments(string text, bool isWindows)
    {
        // A program's name before them makes each word an argument.
        var line = Read("docker " + text, isWindows);
        var contexts = new Dictionary<int, PlaceholderContext>();
        foreach (var context in line.Contexts) contexts[context.Key - "docker ".Length] = context.Value;
        return new ParsedCommandLine(
            text,
            [],
            line.IsWindows,
            ShellKind.None,
            scriptWord: null,
            line.Unbalanced - "docker ".Length,
            contexts)
        { IsShownForWindows = line.IsShownForWindows, IsOnWindows = line.IsOnWindows };
    }

    private static ParsedCommandLine ReadPosix(
        string text, EquatableArray<Word> words, ShellUse shell, int? unbalanced, bool? shown, bool isOnWindows)
    {
        var contexts = new Dictionary<int, PlaceholderContext>();
        var program = words.Count > 0 ? words[0] : null;
        foreach (var word in words)
        {
            foreach (var character in word.Chars)
            {
                // An empty list as the program would make its first argument the program.
                if (!character.IsPlaceholder) continue;
                contexts[character.Index] = OutsideShell(character, unbalanced) with
                {
                    IsWholeWord = word.End - word.Start == 1,
                    Limits = word == program ? CommandLimits.NotEmptyList : CommandLimits.None,
                };
            }
        }

        if (unbalanced is null || contexts.Count == 0) CommandUses.Read(words, contexts, isWindows: false, depth: 0, ref unbalanced);
        return new ParsedCommandLine(
            text, words, isWindows: false, shell.Kind, shell.Script, unbalanced, contexts)
        { IsShownForWindows = shown, IsOnWindows = isOnWindows };
    }

    private static ParsedCommandLine RejectPosixShell(
        string text, EquatableArray<Word> words, ShellUse shell, int? unbalanced, bool? shown)
    {
        var contexts = new Dictionary<int, PlaceholderContext>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == QuotedChar.PlaceholderMark)
            {
                contexts[i] = PlaceholderContext.Unquotable(
                    UnquotableKind.PosixShellOnWindows, takesPlain: unbalanced is null);
            }
        }

        return new ParsedCommandLine(
            text, words, isWindows: false, shell.Kind, shell.Script, unbalanced, contexts)
        { IsShownForWindows = shown, IsOnWindows = true };
    }

    private static ParsedCommandLine ReadWindows(
        string text,
        EquatableArray<Word> words,
        ShellUse shell,
        int? unbalanced,
        Dictionary<int, PlaceholderContext> contexts,
        bool? shown)
    {
        if (shell.Kind == ShellKind.Cmd)
        {
            CmdShell.ReadLine(text, words, shell, contexts);
        }
        else if (unbalanced is not null)
        {
            contexts.RejectAll(UnquotableKind.UnbalancedCommandLine, UnquotedValues.None);
        }
        else
        {
            CommandUses.Read(words, contexts, isWindows: true, depth: 0, ref unbalanced);
        }

        return new ParsedCommandLine(
            text, words, isWindows: true, shell.Kind, shell.Script, unbalanced, contexts)
        { IsShownForWindows = shown, IsOnWindows = true };
    }

    private static PlaceholderContext OutsideShell(QuotedChar placeholder, int? unbalanced)
    {
        if (unbalanced is not null)
        {
            return PlaceholderContext.Unquotable(UnquotableKind.UnbalancedCommandLine, takesPlain: false);
        }
        if (placeholder.IsQuoted && placeholder.Layers.IsDefault)
        {
            return PlaceholderContext.Unquotable(UnquotableKind.AfterBackslash, takesPlain: false);
        }
        return new PlaceholderContext(placeholder.Layers.IsDefault ? Word : placeholder.Layers);
    }
}
