using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>Finds the scripts and the code among the words of a command, however many programs start one another.</summary>
internal sealed class CommandInterpreter
{
    // Each of them looks at all words after it.
    internal const int MaxPrograms = 32;

    // What may be the program after a variable: an interpreter.
    private static readonly ProgramRule UnknownInterpreter = new("$") { EndsAtOperand = true, Code = "-c -e" };

    private readonly CommandInterpretation _result = new();
    private readonly bool _isInputAdded;
    private int _programs;

    private CommandInterpreter(int programs, bool isInputAdded)
    {
        _programs = programs;
        _isInputAdded = isInputAdded;
    }

    /// <summary>Interprets a command.</summary>
    public static CommandInterpretation Interpret(IReadOnlyList<Word> words) => Interpret(words, programs: 0);

    /// <summary>Interprets a command that programs start.</summary>
    /// <param name="words">The words of the command.</param>
    /// <param name="programs">How many programs were interpreted before.</param>
    /// <param name="isInputAdded">Whether the words contain what <c>xargs</c> reads.</param>
    public static CommandInterpretation Interpret(IReadOnlyList<Word> words, int programs, bool isInputAdded = false)
    {
        var interpreter = new CommandInterpreter(programs, isInputAdded);
        interpreter.ReadCommand(words, 0);
        return interpreter._result;
    }

    /// <summary>Returns where the command begins that launchers start: <c>nice -n 5 timeout 60 run</c> starts <c>run</c>.</summary>
    public static int SkipLaunchers(IReadOnlyList<Word> words)
    {
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
            if (new ProgramReader(new(), rule, words, program + 1).Read() is not { } next) return program;
            program = next;
        }

        return program;
    }

    private void ReadCommand(IReadOnlyList<Word> words, int program)
    {
        var takesAssignments = false;
        List<Word>? assignments = null;
        while (true)
        {
            if (++_programs > MaxPrograms)
            {
                _result.RejectFrom(words, program, UnquotableKind.TooManyPrograms);
                return;
            }

            for (; takesAssignments && program < words.Count && IsAssignment(words[program]); program++)
            {
                (assignments ??= []).Add(words[program]);
            }

            if (program >= words.Count) return;
            if (ReadProgram(words, program, ref takesAssignments, assignments) is not { } next) break;
            program = next;
        }

        foreach (var assignment in assignments ?? []) RejectEvaluated(assignment);
    }

    /// <summary>Reads a program and its words; returns where the command begins that it starts, or null.</summary>
    private int? ReadProgram(IReadOnlyList<Word> words, int program, ref bool takesAssignments, List<Word>? assignments)
    {
        var name = words[program].ProgramName;
        if (ShellTable.Find(name) is { } shell)
        {
            shell.Interpret(_result, words, program);
            return null;
        }

        if (IsUnknown(words[program])) return ReadUnknown(words, program);
        _result.ReadsInput |= name is "xargs" or "parallel" or "sem" or "rush" && AddsCode(words, program);
        if (ReplacedWords.Find(words, program) is { } replaced)
        {
            _result.RejectFrom(replaced, 0, UnquotableKind.ReplacedBraces);
            return null;
        }

        // Without -u, runuser reads its words as su does.
        if (name == "runuser"
            && !words.Any(static word => word.Text is "-u" or "--user" || word.Text.StartsWith("--user=", StringComparison.Ordinal)))
        {
            name = "su";
        }

        if (ProgramTable.Find(name) is not { } rule)
        {
            ReadProgramsAfter(words, program);
            return null;
        }

        takesAssignments = rule.TakesAssignments;
        if (rule.Separator.Length > 0 && words.Skip(program).Any(word => word.Text == rule.Separator))
        {
            ReadParts(words, program, rule);
            return null;
        }

        var reader = new ProgramReader(_result, rule, words, program + 1) { Assignments = assignments };
        var next = reader.Read();
        if (reader.Command is { } command) Add(command, reader.HasInput);
        else if (reader.IsUnread) ReadProgramsAfter(words, program);
        else if (next is { } uncertain && reader.IsUncertain && uncertain + 1 < words.Count && !IsKnown(words[uncertain]))
        {
            // mpirun --option value run: the first word may be the value of an option.
            if (IsKnown(words[uncertain + 1])) return uncertain + 1;
        }

        return next;
    }

    // The words of the first xargs contain what it reads, whatever they start.
    private bool AddsCode(IReadOnlyList<Word> words, int program) =>
        !_isInputAdded && ReplacedWords.AddsCode(words, program, _programs);

    private static bool IsKnown(Word word) =>
        ShellTable.Find(word.ProgramName) is not null || ProgramTable.Find(word.ProgramName) is not null;

    private static bool IsUnknown(Word word) => word.Chars.Count == 1 && word.Text[0] == QuotedChar.ExpansionMark;

    private void Add(IReadOnlyList<Word> command, bool hasInput)
    {
        if (hasInput) ReadCommand(command, 0);
        else _result.AddWithoutInput(Interpret(command, _programs, _isInputAdded));
    }

    // $SUDO sed …: a program, a launcher, or nothing.
    private int? ReadUnknown(IReadOnlyList<Word> words, int program)
    {
        if (program + 1 < words.Count && (IsKnown(words[program + 1]) || IsUnknown(words[program + 1]))) return program + 1;
        new ProgramReader(_result, UnknownInterpreter, words, program + 1).Read();
        ReadProgramsAfter(words, program);
        return null;
    }

    // mpirun -n 1 run : -n 2 run
    private void ReadParts(IReadOnlyList<Word> words, int program, ProgramRule rule)
    {
        for (var first = program + 1; first < words.Count;)
        {
            var end = first;
            while (end < words.Count && words[end].Text != rule.Separator) end++;
            var part = new WordSlice(words, first, end);
            if (new ProgramReader(_result, rule, part, 0).Read() is { } command) ReadCommand(part, command);
            first = end + 1;
        }
    }

    // docker run image sh -c '…': a shell reads its script, whatever starts it.
    private void ReadProgramsAfter(IReadOnlyList<Word> words, int program)
    {
        // grep python: a word of these is not a program.
        var searchesInput =
            words[program].ProgramName is "grep" or "egrep" or "fgrep" or "zgrep" or "rg" or "ag" or "ack" or "tee" or "which";
        for (var i = program + 1; i < words.Count; i++)
        {
            if (_programs > MaxPrograms)
            {
                _result.RejectFrom(words, i, UnquotableKind.TooManyPrograms);
                return;
            }

            if (ShellTable.Find(words[i].ProgramName) is { } shell)
            {
                if (shell.Find(words, i, isFirst: false).Kind != ShellKind.None)
                {
                    shell.Interpret(_result, words, i);
                    return;
                }

                if (!searchesInput) _result.ReadsInput |= shell.ReadsInput(words, i);
                continue;
            }

            // Code of a language after an unknown program: launch python -c '…'.
            if (ProgramTable.Find(words[i].ProgramName) is not { } rule) continue;
            if (rule is { CodeOptions.Length: > 0, Rest: WordsReading.Arguments, IsCommonWord: false })
            {
                _programs++;
                var readsInput = _result.ReadsInput;
                new ProgramReader(_result, rule, words, i + 1).Read();
                if (searchesInput || words[i].Text.Length == 1) _result.ReadsInput = readsInput;
            }
            else if (rule.IsDistinct)
            {
                ReadCommand(words, i);
                return;
            }
        }
    }

    private void RejectEvaluated(Word assignment)
    {
        var name = assignment.Text.Substring(0, assignment.Text.IndexOf('='));
        if (EvaluatedVariables.IsRun(name)) _result.Reject(assignment, UnquotableKind.EvaluatedVariable, UnquotedValues.All);
        else if (_result.Scripts.Exists(ExpandsVariables))
        {
            _result.Reject(assignment, UnquotableKind.ExpandedAssignment, UnquotedValues.All);
        }
    }

    /// <summary>Returns whether a program in a script runs commands in the values of variables: <c>env X=… sh -c 'make'</c>.</summary>
    public static bool ExpandsVariables(CommandInterpretation.ScriptUse script) =>
        script.Words.Any(static word => word.Text.Contains("make")
            && word.Text.Split([' ', ';', '&', '|', '\n', '(', ')']).Any(static name => ProgramTable.ExpandsVariables(Word.NameOf(name))));

    private static bool IsAssignment(Word word) => word.Text.IndexOf('=') > 0 && (char.IsLetter(word.Text[0]) || word.Text[0] == '_');
}
