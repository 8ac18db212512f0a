using System;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>A row of <see cref="ProgramTable"/>: how programs read their words.</summary>
/// <param name="names">The names of the programs, separated by spaces. A version may follow: <c>python3.11</c>.</param>
/// <param name="rest">What the words after options and operands are.</param>
internal sealed class ProgramRule(string names, WordsReading rest = WordsReading.Arguments)
{
    private string[][]? _optionsWithValue;

    public string[] Names { get; } = Split(names);

    public WordsReading Rest { get; } = rest;

    /// <summary>How many words are between the options and what <see cref="Rest"/> describes.</summary>
    public int Operands { get; init; }

    /// <summary>Whether words such as <c>NAME=value</c> may come before the command.</summary>
    public bool TakesAssignments { get; init; }

    /// <summary>The options that a value follows, separated by spaces.</summary>
    public string Values { init => ValueOptions = Split(value); }

    /// <summary>The options whose value is a script for a POSIX shell.</summary>
    public string Scripts { init => ScriptOptions = Split(value); }

    /// <summary>The options whose value is code in a language of the program.</summary>
    public string Code { init => CodeOptions = Split(value); }

    /// <summary>The options behind which no value can be quoted, for <see cref="UnquotableReason"/>.</summary>
    public string Unquotable { init => UnquotableOptions = Split(value); }

    /// <summary>Why no value can be quoted behind an option, or where <see cref="Rest"/> is unquotable.</summary>
    public UnquotableKind UnquotableReason { get; init; }

    /// <summary>Whether options are read behind operands too: <c>ssh host -p 22 run</c>.</summary>
    public bool HasLateOptions { get; init; }

    /// <summary>Whether the name alone, behind a program that the table does not know, shows that the program is started.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>The options whose value the shell evaluates as a name.</summary>
    public string Evaluated { init => EvaluatedOptions = Split(value); }

    /// <summary>The options without which nothing is evaluated; empty where it always is.</summary>
    public string OnlyWith { init => ConditionOptions = Split(value); }

    /// <summary>Whether the program reads its input as code where no word is code or a file.</summary>
    public bool ReadsInput { get; init; }

    /// <summary>The options with a value, grouped by its meaning: a script, code, a name, or anything else.</summary>
    public string[][] OptionsWithValue => _optionsWithValue ??= [ScriptOptions, CodeOptions, EvaluatedOptions, ValueOptions];

    public string[] ValueOptions { get; private init; } = [];

    public string[] ScriptOptions { get; private init; } = [];

    public string[] CodeOptions { get; private init; } = [];

    public string[] UnquotableOptions { get; private init; } = [];

    public string[] EvaluatedOptions { get; private init; } = [];

    public string[] ConditionOptions { get; private init; } = [];

    private static string[] Split(string text) => text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
