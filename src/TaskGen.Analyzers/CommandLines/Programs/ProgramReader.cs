using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>Reads the words of one program by its row of <see cref="ProgramTable"/>.</summary>
/// <param name="result">Receives what is known of the command.</param>
/// <param name="rule">The row.</param>
/// <param name="words">The words of the command.</param>
/// <param name="first">The index of the first word after the program.</param>
internal sealed partial class ProgramReader(CommandInterpretation result, ProgramRule rule, IReadOnlyList<Word> words, int first)
{
    private readonly int _start = first;
    private int _i = first;
    private OptionUse _last = new("", OptionMeaning.Unknown, "", 0, 1);
    private string _lastValue = "";
    private bool _hasCode;
    private bool _isConditionMet = rule.ConditionOptions.Length == 0;
    private bool _isCommand;
    private bool _isRemoteSafe;
    private bool _isPlain;
    private Word? _program;

    /// <summary>The variables that are set for the program by words.</summary>
    public IReadOnlyList<Word>? Assignments { get; init; }

    /// <summary>The command that the program starts with words of its own, or null.</summary>
    public IReadOnlyList<Word>? Command { get; private set; }

    /// <summary>Whether the program of <see cref="Command"/> gets the input.</summary>
    public bool HasInput { get; private set; } = rule.InteractiveOptions.Length == 0;

    /// <summary>Whether programs may be anywhere among the words.</summary>
    public bool IsUnread { get; private set; }

    /// <summary>Whether the first word after the options may be the value of an unknown one.</summary>
    public bool IsUncertain { get; private set; }

    private bool IsOption => _i < words.Count && words[_i].Text is ['-', _, ..];

    /// <summary>Reads the words; returns where the command begins that the program starts, or null.</summary>
    public int? Read()
    {
        if (rule.Rest == WordsReading.Container)
        {
            ReadContainer();
            return null;
        }

        if (!ReadOptions(isFirst: true)) return null;
        if (rule.Chain.Length > 0) ReadChain();
        if (FindSubcommand() is { } subcommand) return subcommand.Read();
        RejectEvaluated();
        if (_i < words.Count && words[_i].Text.IsOneOf(rule.OptionalSubcommands))
        {
            _i++;
            if (!ReadOptions(isFirst: false)) return null;
        }

        // env - run: a hyphen alone is an option of a launcher too.
        if (rule.Rest == WordsReading.Command && _i < words.Count && words[_i].Text == "-") _i++;
        _i += rule.Operands;

        // tmux new-session -s name '…': a command of the program has options of its own.
        if (rule.HasLateOptions && !ReadOptions(isFirst: false)) return null;
        if (_program is not null)
        {
            if (_i < words.Count && words[_i].Text == "--") _i++;
            Command = [_program, .. words.Skip(_i)];
            return null;
        }

        // tmux new-window 'run' \; split-window 'run': several scripts or commands.
        if (rule.Rest == WordsReading.ScriptOrCommand && words.Skip(_i).Any(static word => word.Text == ";"))
        {
            result.RejectFrom(words, _i, rule.UnquotableReason);
            return null;
        }

        _isCommand |= rule.Rest == WordsReading.Command || (rule.Rest == WordsReading.ScriptOrCommand && words.Count - _i > 1);
        if (_isCommand) return ReadCommand();
        ReadRest();
        return null;
    }

    // flock FILE -c '…', setarch ARCHITECTURE -R run: options come after operands too.
    private int? ReadCommand()
    {
        if (_hasCode) return null;
        for (; IsOption; _i++)
        {
            if (ReadOption(isFirst: false)) return null;
        }

        return _i < words.Count ? _i : null;
    }

    /// <summary>Reads options; returns false where nothing after them is left to read.</summary>
    private bool ReadOptions(bool isFirst)
    {
        for (; IsOption; _i++)
        {
            if (words[_i].Text == "--")
            {
                _i++;
                break;
            }

            _hasCode |= ReadOption(isFirst);
            if (_last.Meaning == OptionMeaning.Unquotable)
            {
                result.RejectFrom(words, _last.IsAttached ? _i : _i + 1, rule.UnquotableReason);
                return false;
            }

            if (_last.Name.IsOneOf(rule.LastOptions))
            {
                _i++;
                break;
            }
        }

        IsUncertain = MayTakeValue(_last);
        return true;
    }

    /// <summary>Reads an option, and moves to its value; returns whether the value is a script or code.</summary>
    private bool ReadOption(bool isFirst)
    {
        var text = words[_i].Text;
        var use = _last = OptionReader.Read(rule, text);
        _isConditionMet |= use.IsAnyOf(rule.ConditionOptions);
        _isCommand |= use.IsAnyOf(rule.NoShellOptions);
        _isRemoteSafe |= use.IsAnyOf(rule.NoRemoteShellOptions);
        _isPlain |= use.IsAnyOf(rule.PlainOptions);
        HasInput |= use.IsAnyOf(rule.InteractiveOptions);
        if (isFirst && text.IsOneOf(rule.FirstScriptOptions))
        {
            if (++_i < words.Count) result.Scripts.Add(new(ShellTable.Default, [words[_i]], IsJoined: false));
            return true;
        }

        if (!use.TakesNextWord && !use.IsAttached) return false;
        if (!use.IsAttached) _i++;
        if (use.Meaning == OptionMeaning.Value && !use.IsAttached && use.Name.IsOneOf(rule.PairOptions)) _i++;
        if (_i >= words.Count) return use.Meaning is not (OptionMeaning.Value or OptionMeaning.Evaluated);
        var value = use.IsAttached ? words[_i].From(use.Value) : words[_i];
        _lastValue = value.Text;
        return ApplyValue(use, value);
    }

    private bool ApplyValue(OptionUse use, Word value)
    {
        switch (use.Meaning)
        {
            case OptionMeaning.Script:
                result.Scripts.Add(new(ShellTable.Default, [value], IsJoined: false));
                return rule.Rest != WordsReading.JoinedScript;
            case OptionMeaning.Code:
                // sqlite3 -cmd: what runs before the input.
                result.RejectCode(words[_i], rule.IsCodeCommand);
                if (use.Name.IsOneOf(rule.ListOptions)) RejectList();
                return rule.Rest != WordsReading.JoinedScript && use.Name != "-cmd";
            case OptionMeaning.CodeFile:
                // gawk -i file: the code is elsewhere.
                result.AddCodeFile(value);
                return rule.Rest != WordsReading.Code && use.Name is not ("-i" or "--include");
            case OptionMeaning.Setting:
                if (rule.IsCodeSetting(value.Text)) result.RejectCode(words[_i], rule.IsCodeCommand);
                return false;
            case OptionMeaning.Evaluated:
                result.Reject(words[_i], UnquotableKind.EvaluatedName, UnquotedValues.Numbers);
                return false;
            case OptionMeaning.Program:
                _program = value;
                return false;
            default:
                return false;
        }
    }

    // az vm run-command invoke --scripts 'one' 'two' --name x
    private void RejectList()
    {
        while (_i + 1 < words.Count && words[_i + 1].Text is not ['-', ..])
        {
            result.RejectCode(words[++_i], rule.IsCodeCommand);
        }
    }

    // mlr --icsv cat then put '…' file
    private void ReadChain()
    {
        for (var i = _i + 1; i + 1 < words.Count; i++)
        {
            if (words[i].Text != rule.Chain || ProgramTable.FindSubcommand(rule, words[i + 1].Text) is not { } subcommand) continue;
            new ProgramReader(result, subcommand, words, i + 2).Read();
        }
    }

    // git rebase -x …, python -m timeit …: a row describes the words after the subcommand or the module.
    private ProgramReader? FindSubcommand()
    {
        var isModule = _last.Name.IsOneOf(rule.LastOptions);
        if (!isModule && _i >= words.Count) return null;
        var name = isModule ? _lastValue : words[_i].Text;
        return name.Length > 0 && ProgramTable.FindSubcommand(rule, name) is { } subcommand
            ? new ProgramReader(result, subcommand, words, isModule ? _i : _i + 1) { Assignments = Assignments }
            : null;
    }

    // tmux new-session \; send-keys 'run' Enter
    private void RejectEvaluated()
    {
        if (rule.UnquotableSubcommands.Length == 0) return;
        for (var i = _i; i < words.Count; i++)
        {
            if (i > _i && words[i - 1].Text != ";" && !rule.HasLateEvaluators) continue;
            var isEvaluator = words[i].Text.IsOneOf(rule.UnquotableSubcommands)
                || (i + 1 < words.Count && (words[i].Text + "+" + words[i + 1].Text).IsOneOf(rule.UnquotableSubcommands));
            if (!isEvaluator) continue;
            result.RejectFrom(words, i + 1, rule.UnquotableReason);
            return;
        }
    }

    // su - user -c '…': options come after operands too.
    private bool ReadLateOptions()
    {
        var isFound = false;
        for (; _i < words.Count; _i++)
        {
            if (IsOption) isFound |= ReadOption(isFirst: false);
        }

        return isFound;
    }

    // An unknown option may have taken the first operand as its value.
    private bool MayTakeValue(OptionUse option)
    {
        if (option.Meaning != OptionMeaning.Unknown || option.Text.Contains('=')) return false;
        return option.Text is ['-', '-', ..] || (rule.Rest == WordsReading.Command && option.Text.Length > 0);
    }
}
