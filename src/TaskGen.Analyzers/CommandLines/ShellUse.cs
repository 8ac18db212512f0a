using System;
using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.CommandLines.Programs;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>The shell that a command line starts, directly or through other programs, and its script.</summary>
/// <param name="Kind">The shell.</param>
/// <param name="Program">The index of the word that is the shell; null if there is none.</param>
/// <param name="Script">The index of the script, or of its first word; null if there is none.</param>
/// <param name="Arguments">The words after <see cref="Script"/> are the arguments of a script file, which PowerShell does not
/// evaluate.</param>
internal readonly record struct ShellUse(ShellKind Kind, int? Program, int? Script, bool Arguments = false)
{
    /// <summary>No shell, or none with a script.</summary>
    public static readonly ShellUse None = new(ShellKind.None, null, null);

    /// <summary>Returns whether a program is a POSIX shell: it runs the script after <c>-c</c>, or its input.</summary>
    public static bool IsPosixShell(string programName) => ShellTable.Find(programName) is { Kind: ShellKind.Posix };

    /// <summary>Returns whether a program passes its arguments to another shell, or evaluates them.</summary>
    public static bool IsEvaluator(string programName) => ProgramTable.Find(programName) is { } rule && IsEvaluator(rule);

    /// <summary>
    /// Returns the index of the program, after <c>env A=b -i</c>, <c>nice -n 5</c>, <c>sudo -E</c>, and similar launchers.
    /// </summary>
    public static int SkipLaunchers(IReadOnlyList<Word> words) => CommandInterpreter.SkipLaunchers(words);

    /// <summary>Returns whether the name of a file means the input of a program.</summary>
    public static bool IsInput(string file) => file is "-" or "/dev/stdin"
        || file.StartsWith("/dev/fd/", StringComparison.Ordinal)
        || file.StartsWith("/proc/self/fd/", StringComparison.Ordinal);

    /// <summary>Returns the grammar of the shell that a command line starts.</summary>
    public static ShellDialect DialectOf(ParsedCommandLine line) =>
        ((ScriptShell)ShellTable.Find(line.Words[Find(line.Words).Program!.Value].ProgramName)!).Dialect;

    /// <summary>Returns the script of a POSIX shell among the words in which it was found, and the shell, or null.</summary>
    public (Word Script, ScriptShell Shell)? PosixScriptOf(IReadOnlyList<Word> words) =>
        this is { Kind: ShellKind.Posix, Program: { } program, Script: { } script }
            && ShellTable.Find(words[program].ProgramName) is ScriptShell shell
            ? (words[script], shell)
            : null;

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
    public static ShellUse At(IReadOnlyList<Word> words, int i, bool isFirst) =>
        ShellTable.Find(words[i].ProgramName)?.Find(words, i, isFirst) ?? None;
}
