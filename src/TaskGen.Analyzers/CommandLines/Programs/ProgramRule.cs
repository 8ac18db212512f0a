using System;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>A row of <see cref="ProgramTable"/>: how programs read their words.</summary>
/// <param name="names">
/// The names of the programs, separated by spaces. A version may follow: <c>python3.11</c>. <c>git+rebase</c> is a subcommand, whose row
/// describes the words after it.
/// </param>
/// <param name="rest">What the words after options and operands are.</param>
internal sealed class ProgramRule(string names, WordsReading rest = WordsReading.Arguments)
{
    private (OptionMeaning Meaning, string[] Options)[]? _options;
    private bool? _hasLongNamesOnly;

    public string[] Names { get; } = Split(names);

    public WordsReading Rest { get; } = rest;

    /// <summary>How many words are between the options and what <see cref="Rest"/> describes.</summary>
    public int Operands { get; init; }

    /// <summary>Whether words such as <c>NAME=value</c> may come before the command.</summary>
    public bool TakesAssignments { get; init; }

    /// <summary>The options that a value follows, separated by spaces.</summary>
    public string Values { init => ValueOptions = Split(value); }

    /// <summary>The options without a value, where the table must know them.</summary>
    public string Flags { init => FlagOptions = Split(value); }

    /// <summary>The options whose value can only be in the same word: <c>sed -i.bak</c>.</summary>
    public string Suffixes { init => SuffixOptions = Split(value); }

    /// <summary>The options whose value is a script for a POSIX shell.</summary>
    public string Scripts { init => ScriptOptions = Split(value); }

    /// <summary>The options whose value is such a script before the operands only: <c>tmux -c</c>.</summary>
    public string FirstScripts { init => FirstScriptOptions = Split(value); }

    /// <summary>The options whose value is code in a language of the program.</summary>
    public string Code { init => CodeOptions = Split(value); }

    /// <summary>The options whose value is a file with such code, which replaces code among the words: <c>awk -f</c>.</summary>
    public string Files { init => CodeFileOptions = Split(value); }

    /// <summary>What a word with code begins with: <c>vim +command</c>.</summary>
    public string CodePrefix { get; init; } = "";

    /// <summary>
    /// Whether the code is a command line, which a value as a whole is not meant to be, unlike the code of a language.
    /// </summary>
    public bool IsCodeCommand { get; init; }

    /// <summary>The options whose value is the program that the other words are for: <c>docker run --entrypoint</c>.</summary>
    public string Program { init => ProgramOptions = Split(value); }

    /// <summary>The options after which no value can be quoted, for <see cref="UnquotableReason"/>.</summary>
    public string Unquotable { init => UnquotableOptions = Split(value); }

    /// <summary>Why no value can be quoted after an option, or where <see cref="Rest"/> is unquotable.</summary>
    public UnquotableKind UnquotableReason { get; init; }

    /// <summary>Whether the program starts a shell of another system, as <c>wsl</c> does.</summary>
    public bool StartsShell { get; init; }

    /// <summary>Whether options are read after operands too: <c>ssh host -p 22 run</c>.</summary>
    public bool HasLateOptions { get; init; }

    /// <summary>Whether the name alone, after a program that the table does not know, shows that the program is started.</summary>
    public bool IsDistinct { get; init; }

    /// <summary>Whether what follows the first operand are arguments of a script: <c>python run.py -c file</c>.</summary>
    public bool EndsAtOperand { get; init; }

    /// <summary>The options whose value is the last word that the program reads itself: <c>python -m module -c file</c>.</summary>
    public string Last { init => LastOptions = Split(value); }

    /// <summary>The options that two values follow: <c>jq --arg name value</c>.</summary>
    public string Pairs { init => PairOptions = Split(value); }

    /// <summary>
    /// The options whose value is code where it is a setting that runs its value: <c>git -c core.pager=…</c>, but not
    /// <c>git -c user.name=…</c> or <c>git switch -c branch</c>.
    /// </summary>
    public string Settings { init => SettingOptions = Split(value); }

    /// <summary>Which settings run their value.</summary>
    public Func<string, bool> IsCodeSetting { get; init; } = CodeSettings.IsAny;

    /// <summary>The options of <see cref="Code"/> whose value goes on up to the next option: <c>az … --scripts 'one' 'two'</c>.</summary>
    public string Lists { init => ListOptions = Split(value); }

    /// <summary>
    /// The names before a value with code, in lower case, with the equals sign that ends them: <c>sc create x binPath= "…"</c>.
    /// </summary>
    public string CodeNames { init => CodeNameWords = Split(value); }

    /// <summary>What is in a word with code, wherever it is: <c>root 'macro.C("…")'</c>.</summary>
    public string CodeSign { get; init; } = "";

    /// <summary>Whether what follows <c>--</c> is joined to a script: <c>gcloud compute ssh host -- run</c>.</summary>
    public bool HasScriptAfterDashes { get; init; }

    /// <summary>The word before which one subcommand ends, and after which another begins: <c>mlr put … then filter …</c>.</summary>
    public string Chain { get; init; } = "";

    /// <summary>Whether <see cref="Evaluators"/> may be after other words: <c>salt host cmd.run</c>.</summary>
    public bool HasLateEvaluators { get; init; }

    /// <summary>Whether the name is a word that other programs take as an argument too, such as <c>root</c>.</summary>
    public bool IsCommonWord { get; init; }

    /// <summary>
    /// The subcommands that may be before what <see cref="Rest"/> describes; those of a container program are the ones that have a
    /// command.
    /// </summary>
    public string Subcommands { init => OptionalSubcommands = Split(value); }

    /// <summary>
    /// The subcommands after which no value can be quoted, for <see cref="UnquotableReason"/>: one word, or two with a plus sign between
    /// them.
    /// </summary>
    public string Evaluators { init => UnquotableSubcommands = Split(value); }

    /// <summary>The options whose value the shell evaluates as a name.</summary>
    public string Evaluated { init => EvaluatedOptions = Split(value); }

    /// <summary>The options without which nothing is evaluated; empty where it always is.</summary>
    public string OnlyWith { init => ConditionOptions = Split(value); }

    /// <summary>The options with which the words are a command, and no shell reads them: <c>watch -x</c>.</summary>
    public string NoShell { init => NoShellOptions = Split(value); }

    /// <summary>The options with which the words are not evaluated: <c>unset -f name</c>.</summary>
    public string Plain { init => PlainOptions = Split(value); }

    /// <summary>The options with which a path on another host is not read by a shell there.</summary>
    public string NoRemoteShell { init => NoRemoteShellOptions = Split(value); }

    /// <summary>The options with which the program in a container gets the input; empty where it always does.</summary>
    public string Interactive { init => InteractiveOptions = Split(value); }

    /// <summary>Whether the command in a container is what follows <c>--</c>.</summary>
    public bool StartsAtDashes { get; init; }

    /// <summary>A word that separates several commands: <c>mpirun run : run</c>.</summary>
    public string Separator { get; init; } = "";

    /// <summary>Whether the program reads its input as code where no word is code or a file.</summary>
    public bool ReadsInput { get; init; }

    /// <summary>Whether operands are not files with code: <c>psql database</c> reads its input.</summary>
    public bool HasPlainOperands { get; init; }

    /// <summary>The options whose meaning is known.</summary>
    public (OptionMeaning Meaning, string[] Options)[] Options => _options ??=
    [
        .. Array.FindAll(
            [
                (OptionMeaning.Unquotable, UnquotableOptions),
                (OptionMeaning.Script, ScriptOptions),
                (OptionMeaning.Code, CodeOptions),
                (OptionMeaning.CodeFile, CodeFileOptions),
                (OptionMeaning.Setting, SettingOptions),
                (OptionMeaning.Evaluated, EvaluatedOptions),
                (OptionMeaning.Program, ProgramOptions),
                (OptionMeaning.Flag, FlagOptions),
                (OptionMeaning.Value, ValueOptions),
            ],
            static ((OptionMeaning Meaning, string[] Options) group) => group.Options.Length > 0),
    ];

    /// <summary>Whether options have names with one hyphen, so that a word is never several letters.</summary>
    public bool HasLongNamesOnly => _hasLongNamesOnly ??=
        Array.Exists(Options, static group => Array.Exists(group.Options, static option => option.Length > 2 && option[1] != '-'));

    public string[] ValueOptions { get; private init; } = [];

    public string[] FlagOptions { get; private init; } = [];

    public string[] SuffixOptions { get; private init; } = [];

    public string[] ScriptOptions { get; private init; } = [];

    public string[] FirstScriptOptions { get; private init; } = [];

    public string[] CodeOptions { get; private init; } = [];

    public string[] CodeFileOptions { get; private init; } = [];

    public string[] ProgramOptions { get; private init; } = [];

    public string[] UnquotableOptions { get; private init; } = [];

    public string[] EvaluatedOptions { get; private init; } = [];

    public string[] ConditionOptions { get; private init; } = [];

    public string[] NoShellOptions { get; private init; } = [];

    public string[] NoRemoteShellOptions { get; private init; } = [];

    public string[] PlainOptions { get; private init; } = [];

    public string[] ListOptions { get; private init; } = [];

    public string[] CodeNameWords { get; private init; } = [];

    public string[] InteractiveOptions { get; private init; } = [];

    public string[] LastOptions { get; private init; } = [];

    public string[] PairOptions { get; private init; } = [];

    public string[] SettingOptions { get; private init; } = [];

    public string[] OptionalSubcommands { get; private init; } = [];

    public string[] UnquotableSubcommands { get; private init; } = [];

    /// <summary>Returns whether the rest of a word after an option is its value.</summary>
    public bool HasSuffix(char option) => Array.Exists(SuffixOptions, known => known[1] == option);

    /// <summary>Returns whether each letter of a word is an option without a value.</summary>
    public bool IsFlags(string letters)
    {
        for (var i = 1; i < letters.Length; i++)
        {
            if (!Array.Exists(FlagOptions, flag => flag.Length == 2 && flag[1] == letters[i])) return false;
        }

        return FlagOptions.Length > 0;
    }

    private static string[] Split(string text) => text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
}
