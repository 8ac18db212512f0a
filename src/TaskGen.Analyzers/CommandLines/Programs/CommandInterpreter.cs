using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.CommandLines.Posix;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>Finds the scripts and the code among the words of a command, however many programs start one another.</summary>
internal static class CommandInterpreter
{
    // Each of them looks at all words behind it.
    internal const int MaxPrograms = 32;

    /// <summary>Interprets a command.</summary>
    public static CommandInterpretation Interpret(IReadOnlyList<Word> words)
    {
        var result = new CommandInterpretation();
        var programs = 0;
        Interpret(result, words, 0, ref programs);
        return result;
    }

    private static void Interpret(CommandInterpretation result, IReadOnlyList<Word> words, int program, ref int programs)
    {
        var takesAssignments = false;
        var appendsInput = false;
        while (true)
        {
            if (++programs > MaxPrograms)
            {
                result.RejectFrom(words, program, UnquotableKind.TooManyPrograms);
                return;
            }

            while (takesAssignments && program < words.Count && IsAssignment(words[program]))
            {
                var equals = words[program].Text.IndexOf('=');
                if (ProgramTable.IsEvaluatedVariable(words[program].Text.Substring(0, equals)))
                {
                    Reject(result, words[program], UnquotableKind.EvaluatedVariable, UnquotedValues.All);
                }
                program++;
            }

            if (program >= words.Count) return;
            var name = words[program].ProgramName;
            if (ShellTable.Find(name) is { } shell)
            {
                shell.Interpret(result, words, program);
                return;
            }

            if (ReplacedWords.Find(words, program) is >= 0 and var replaced)
            {
                result.RejectFrom(words, replaced, UnquotableKind.ReplacedBraces);
                result.ReadsInput = name is "xargs" or "parallel" && StartsShell(words, program);
                return;
            }

            // Without -u, runuser reads its words as su does.
            if (name == "runuser"
                && !words.Any(static word => word.Text is "-u" or "--user" || word.Text.StartsWith("--user=", StringComparison.Ordinal)))
            {
                name = "su";
            }
            if (ProgramTable.Find(name) is not { } rule)
            {
                AddShellBehind(result, words, program, ref programs);
                return;
            }

            takesAssignments = rule.TakesAssignments;
            if (rule.Rest == WordsReading.Launched)
            {
                ApplyLateOptions(result, rule, words, program + 1);
                AddShellBehind(result, words, program, ref programs);
                return;
            }

            // What xargs adds to the words of ssh is a part of the script too.
            appendsInput |= name == "xargs";
            result.ReadsInput |= appendsInput && rule.Rest == WordsReading.JoinedScript;
            program = Apply(result, rule, words, program + 1);
            if (program < 0) return;
        }
    }

    // xargs -I% sh -c %: the input is in the script.
    private static bool StartsShell(IReadOnlyList<Word> words, int program)
    {
        for (var i = program + 1; i < words.Count; i++)
        {
            var name = words[i].ProgramName;
            if (ShellTable.Find(name) is not null)
            {
                return ShellUse.At(words, i, isFirst: true).Kind != ShellKind.None || PosixShell.ReadsInput(words, i);
            }
            if (ProgramTable.Find(name) is { IsDistinct: true } rule
                && (rule.Rest == WordsReading.JoinedScript || rule.ScriptOptions.Length > 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns where the command begins that launchers start: <c>nice -n 5 timeout 60 run</c> starts <c>run</c>.</summary>
    public static int SkipLaunchers(IReadOnlyList<Word> words)
    {
        var ignored = new CommandInterpretation();
        var program = 0;
        var takesAssignments = false;
        while (program < words.Count)
        {
            while (takesAssignments && program < words.Count && IsAssignment(words[program])) program++;
            if (program >= words.Count || ProgramTable.Find(words[program].ProgramName) is not { Rest: WordsReading.Command } rule)
            {
                return program;
            }
            takesAssignments = rule.TakesAssignments;
            var next = Apply(ignored, rule, words, program + 1);
            if (next < 0) return program;
            program = next;
        }

        return program;
    }

    // docker run image sh -c '…', and --entrypoint sh image -c '…': a shell reads its script, whatever starts it.
    private static void AddShellBehind(CommandInterpretation result, IReadOnlyList<Word> words, int program, ref int programs)
    {
        for (var i = program + 1; i < words.Count; i++)
        {
            if (programs > MaxPrograms)
            {
                result.RejectFrom(words, i, UnquotableKind.TooManyPrograms);
                return;
            }

            var isEntrypoint = words[i].Text.StartsWith("--entrypoint", StringComparison.Ordinal);
            var entrypoint = isEntrypoint
                && words[i].Text.IndexOf('=') is > 0 and var equals ? Word.NameOf(words[i].Text.Substring(equals + 1))
                : isEntrypoint && i + 1 < words.Count ? words[i + 1].ProgramName
                : "";
            if (entrypoint.Length > 0 && ShellTable.Find(entrypoint) is PosixShell started)
            {
                programs++;
                for (var k = i + 1; k + 1 < words.Count; k++)
                {
                    if (words[k].Text.Length > 1 && words[k].Text[0] == '-' && words[k].Text[1] != '-' && words[k].Text.IndexOf('c') > 0)
                    {
                        result.Scripts.Add(new(started, [words[k + 1]], IsJoined: false));
                        return;
                    }
                }
            }

            var use = ShellUse.At(words, i, isFirst: false);
            if (use.Kind != ShellKind.None)
            {
                ShellTable.Find(words[i].ProgramName)!.Interpret(result, words, i);
                return;
            }

            // Code of a language behind an unknown program: docker run image python -c '…'.
            if (ProgramTable.Find(words[i].ProgramName) is { CodeOptions.Length: > 0, Rest: WordsReading.Arguments } rule)
            {
                programs++;
                Apply(result, rule, words, i + 1);
            }
            else if (ProgramTable.Find(words[i].ProgramName) is { IsDistinct: true })
            {
                Interpret(result, words, i, ref programs);
                return;
            }
        }
    }

    /// <summary>Applies a row of the table; returns where the command begins that the program starts, or -1.</summary>
    private static int Apply(CommandInterpretation result, ProgramRule rule, IReadOnlyList<Word> words, int i)
    {
        var isCode = false;
        var isConditionMet = rule.ConditionOptions.Length == 0;
        for (; i < words.Count && words[i].Text is { Length: > 1 } text && text[0] == '-'; i++)
        {
            if (text == "--")
            {
                i++;
                break;
            }

            isConditionMet |= OptionFinder.Find(rule.ConditionOptions, text) != OptionMatch.None;
            if (OptionFinder.Find(rule.UnquotableOptions, text) is var unquotable and not OptionMatch.None)
            {
                result.RejectFrom(words, unquotable == OptionMatch.Attached ? i : i + 1, rule.UnquotableReason);
                return -1;
            }

            isCode |= ApplyOption(result, rule, words, ref i);
        }

        // env - run: a hyphen alone is an option of a launcher too.
        if (rule.Rest == WordsReading.Command && i < words.Count && words[i].Text == "-") i++;
        i += rule.Operands;
        while (rule.HasLateOptions && i < words.Count && words[i].Text is { Length: > 1 } option && option[0] == '-')
        {
            // tmux new-session -s name '…': a command of the program has options of its own.
            if (option != "--") ApplyOption(result, rule, words, ref i);
            i++;
            if (option == "--") break;
        }

        if (rule.Rest == WordsReading.Command)
        {
            if (isCode) return -1;

            // flock FILE -c '…', setarch ARCHITECTURE -R run: options come behind operands too.
            for (; i < words.Count && words[i].Text is { Length: > 1 } late && late[0] == '-'; i++)
            {
                if (ApplyOption(result, rule, words, ref i)) return -1;
            }

            return i < words.Count ? i : -1;
        }

        if (!isCode || rule.Rest is WordsReading.JoinedScript or WordsReading.Scripts or WordsReading.Arguments)
        {
            ApplyRest(result, rule, words, i, isConditionMet, isCode);
        }
        return -1;
    }

    /// <summary>Applies an option, and moves to its value; returns whether the value is a script or code.</summary>
    private static bool ApplyOption(CommandInterpretation result, ProgramRule rule, IReadOnlyList<Word> words, ref int i)
    {
        var text = words[i].Text;
        var match = OptionFinder.FindFirst(rule, text, out var options, out var value);
        if (match == OptionMatch.None) return false;
        var isAttached = match == OptionMatch.Attached;
        if (!isAttached) i++;
        if (options == rule.ValueOptions)
        {
            return rule.Rest == WordsReading.CodeFirst && text.StartsWith("-f", StringComparison.Ordinal) && text != "-F";
        }
        if (i >= words.Count) return true;
        if (options == rule.CodeOptions) RejectCode(result, words[i]);
        else if (options == rule.EvaluatedOptions) Reject(result, words[i], UnquotableKind.EvaluatedName, UnquotedValues.Numbers);
        else if (isAttached) result.Scripts.Add(new(ShellTable.Default, [words[i].From(value)], IsJoined: false));
        else result.Scripts.Add(new(ShellTable.Default, [words[i]], IsJoined: false));
        return options != rule.EvaluatedOptions && rule.Rest != WordsReading.JoinedScript;
    }

    // su - user -c '…': options come behind operands too.
    private static bool ApplyLateOptions(CommandInterpretation result, ProgramRule rule, IReadOnlyList<Word> words, int start)
    {
        var isFound = false;
        for (var i = start; i < words.Count; i++)
        {
            if (words[i].Text.Length > 1 && words[i].Text[0] == '-') isFound |= ApplyOption(result, rule, words, ref i);
        }

        return isFound;
    }

    private static void ApplyRest(
        CommandInterpretation result, ProgramRule rule, IReadOnlyList<Word> words, int i, bool isConditionMet, bool isCode)
    {
        var rest = new WordSlice(words, Math.Min(i, words.Count));
        switch (rule.Rest)
        {
            case WordsReading.Arguments:
                if (isCode && rule.ScriptOptions.Length == 0) break;
                if (!ApplyLateOptions(result, rule, words, i) && !isCode && rule.ReadsInput)
                {
                    result.ReadsInput |= rule.ScriptOptions.Length > 0 || rest.Count == 0 || ShellUse.IsInput(rest[0].Text);
                }

                break;
            case WordsReading.JoinedScript when rest.Count > 0:
            case WordsReading.ScriptOrCommand when rest.Count == 1:
                result.Scripts.Add(new(ShellTable.Default, rest, IsJoined: true));
                break;
            case WordsReading.JoinedScript:
                result.ReadsInput |= rule.ReadsInput;
                break;
            case WordsReading.Unquotable:
                result.RejectFrom(rest, 0, rule.UnquotableReason);
                break;
            case WordsReading.ScriptFirst when rest.Count > 0:
                result.Scripts.Add(new(ShellTable.Default, [rest[rest[0].Text == "-c" && rest.Count > 1 ? 1 : 0]], IsJoined: false));
                break;
            case WordsReading.Scripts:
                foreach (var word in rest) result.Scripts.Add(new(ShellTable.Default, [word], IsJoined: false));
                break;
            case WordsReading.CodeFirst when rest.Count > 0:
                RejectCode(result, rest[0]);
                break;
            case WordsReading.Assignments:
                foreach (var word in rest)
                {
                    if (word.Text.IndexOf('=') > 0) Reject(result, word, UnquotableKind.ExpandedAssignment, UnquotedValues.All);
                    else if (word.Text.IndexOf(QuotedChar.PlaceholderMark) >= 0) result.Limited.Add((word, CommandLimits.NoAssignment));
                }

                break;
            case WordsReading.Evaluated:
                foreach (var word in rest)
                {
                    if (isConditionMet || IsPlaceholderInName(word))
                    {
                        Reject(result, word, UnquotableKind.EvaluatedName, UnquotedValues.Numbers);
                    }
                }

                break;
        }
    }

    private static bool IsAssignment(Word word) => word.Text.IndexOf('=') > 0 && (char.IsLetter(word.Text[0]) || word.Text[0] == '_');

    private static bool IsPlaceholderInName(Word word)
    {
        var equals = word.Text.IndexOf('=');
        return word.Text.IndexOf(QuotedChar.PlaceholderMark, 0, equals < 0 ? word.Text.Length : equals) >= 0;
    }

    // Code that is a value as a whole is meant to be code.
    private static void RejectCode(CommandInterpretation result, Word word)
    {
        if (word.Chars.Count > 1 || word.Text.IndexOf(QuotedChar.ExpansionMark) == 0)
        {
            Reject(result, word, UnquotableKind.ReadAsCode, UnquotedValues.All);
        }
    }

    private static void Reject(CommandInterpretation result, Word word, UnquotableReason reason, UnquotedValues unquoted) =>
        result.Unquotable.Add(new(word, reason, unquoted));
}
