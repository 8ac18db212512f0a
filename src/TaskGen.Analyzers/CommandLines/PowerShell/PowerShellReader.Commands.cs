using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.CommandLines.Programs;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.PowerShell;

/// <content>Words, commands and statements.</content>
internal sealed partial class PowerShellReader
{
    // A program that the tables do not know is interesting for its name only.
    private void BeginWord() => _frame.BeginWord(isHeadEnough: !_mayStartKnown && !_mayEvaluate && _isText is null);

    private void AddChar(bool isQuoted)
    {
        if (_i < _script.Count && !_frame.IsSkipped) _frame.Word?.Add(_script[_i] with { IsQuoted = isQuoted, Layers = default });
    }

    private void EndWord()
    {
        if (_frame.EndWord() is not { } word) return;
        _frame.Words.Add(word);
        if (_mayEvaluate && (PowerShellCommands.HasEvaluatingMethod(word.Text) || PowerShellCommands.StartsProcess(word.Text, _text)))
        {
            _frame.IsEvaluated = true;
        }

        if (_isText is not null)
        {
            _startsOtherShell |= ShellTable.Find(word.ProgramName) is { Kind: not ShellKind.PowerShell }
                || ProgramTable.Find(word.ProgramName) is { StartsShell: true };
        }
    }

    // (…), {…}, and what is between the parentheses of a method or of $(…), which belongs to the word before it.
    private void Open(char close)
    {
        if (_frame.Word is { } word)
        {
            var text = QuotedChar.TextOf(word);
            _frame.IsEvaluated |= PowerShellCommands.IsEvaluatingMethod(text)
                || (_mayEvaluate && PowerShellCommands.StartsProcess(text, _text));
            if (close == '}' ? text is not ("@" or "$") : PowerShellCommands.IsKeyword(text)) EndWord();
        }

        _frame = new(_frame, close, _i + 1);
    }

    private void Close()
    {
        var inner = _frame;
        EndWord();
        EndCommand();
        EndStatement(_i);
        _frame = inner.Outer!;
        var isBlock = inner.Close == '}';
        if (!isBlock) _frame.Placeholders.AddRange(inner.AllPlaceholders);
        var isParameters = !isBlock
            && _frame is { Word: null, Words.Count: > 0 }
            && _frame.Words[_frame.Words.Count - 1].Text.Equals("param", StringComparison.OrdinalIgnoreCase);
        if (!isBlock && _frame is { Word: null, Words.Count: <= 1 }) _frame.Head = (inner.Start, Math.Min(_i, _text.Length));
        BeginWord();
        var index = Math.Min(_i, _script.Count - 1);
        if (!_frame.IsSkipped)
        {
            _frame.Word!.Add(new QuotedChar(isBlock ? '{' : QuotedChar.ExpansionMark, _script[index].Index));
        }

        // The statement of a keyword ends with its block, and that of parameters with the parenthesis.
        if (!isParameters && (!isBlock || _frame.Words.Count == 0 || !PowerShellCommands.IsKeyword(_frame.Words[0].Text))) return;
        EndWord();
        EndCommand();
        EndStatement(_i + 1);
    }

    // '…' | iex, [scriptblock]::Create('…'), and $x = '…'; iex $x run what the statement makes.
    private void EndStatement(int end)
    {
        var (start, frame) = (_frame.StatementStart, _frame);
        end = Math.Min(Math.Max(end, start), _script.Count);
        _statements.Add(start, end, frame.Assigned, frame.IsEvaluated);
        if (frame is { IsEvaluated: true, Outer: not null }) MarkOuter(start, end);

        frame.StatementStart = end + 1;
        frame.IsEvaluated = false;
        frame.Assigned.Clear();
    }

    // … | % { iex $_ } and & { param($x) iex $x } …: what a block runs as code comes from outside of it. What calls a function is not
    // followed.
    private void MarkOuter(int start, int end)
    {
        var isGiven = _statements.UsesAutomaticVariable(start, end)
            || (_statements.UsesVariable(start, end) && _text.Contains("param", StringComparison.OrdinalIgnoreCase));
        for (var outer = _frame.Outer; outer is not null; outer = outer.Outer)
        {
            outer.IsEvaluated |= isGiven;
            if (outer.Words.Count > 0 && outer.Words[0].Text.ToLowerInvariant() is "function" or "filter")
            {
                _statements.Add(0, _script.Count, assigned: [], isEvaluated: true);
            }
        }
    }

    private void RejectEvaluated()
    {
        foreach (var (start, end) in _statements.FindEvaluated())
        {
            for (var i = start; i < end; i++)
            {
                if (At(i) == QuotedChar.PlaceholderMark) Reject(_script[i], UnquotableKind.PowerShellCode, takesPlain: true);
            }
        }
    }

    private void EndCommand()
    {
        ReadCommand();
        _frame.AllPlaceholders.AddRange(_frame.Placeholders);
        _frame.Placeholders.Clear();
        _frame.Words.Clear();
        _frame.IsInvoked = false;
        _frame.IsPiped = false;
        _frame.Head = default;
    }

    private void ReadCommand()
    {
        // foreach ($x in …)
        var words = _frame.Words;
        if (words.Count > 1 && words[1].Text == "in") _frame.Assigned.AddRange(PowerShellStatements.FindVariables(words[0].Text));
        var first = SkipAssignments(words);
        while (first < words.Count && PowerShellCommands.IsPrefix(words[first])) first++;
        var isInvoked = _frame.IsInvoked;
        if (first + 1 < words.Count && words[first].Text == ".")
        {
            isInvoked = true;
            first++;
        }

        if (first >= words.Count) return;
        var program = (isInvoked ? FindInvoked(words[first].Text) : null) ?? FindAlias(words, first) ?? words[first].ProgramName;
        _frame.IsEvaluated |= PowerShellCommands.RunsInput(program);
        if (PowerShellCommands.RunsArguments(program))
        {
            _frame.IsEvaluated |= _frame.IsPiped && CommandInterpreter.Interpret(new WordSlice(words, first)).ReadsInputAsCode(depth: 0);
            foreach (var placeholder in _frame.Placeholders)
            {
                Reject(placeholder, new UnquotableReason(UnquotableKind.EvaluatedTwice, program), takesPlain: true);
            }
        }
        else if (PowerShellCommands.IsProgram(words[first], isInvoked, _isWindowsPowerShell))
        {
            ReadProgram(new WordSlice(words, first), program);
        }
    }

    // & (Get-Command iex) {X}, $run = 'iex'; & $run {X}, & $env:ComSpec /c {X}
    private string? FindInvoked(string head)
    {
        if (head.Length == 0) return null;
        if (head[0] == QuotedChar.ExpansionMark)
        {
            return PowerShellCommands.FindEvaluator(_text.Substring(_frame.Head.Start, _frame.Head.End - _frame.Head.Start));
        }

        if (head[0] != '$' || PowerShellStatements.FindVariable(head) is not { } name) return null;
        if (name.Equals("env:comspec", StringComparison.OrdinalIgnoreCase)) return "cmd";
        return _statements.FindAssigned(name).Select(PowerShellCommands.FindEvaluator).FirstOrDefault(static found => found is not null);
    }

    // Set-Alias run iex; run {X}
    private string? FindAlias(List<Word> words, int first)
    {
        if (!_mayEvaluate) return null;
        if (words[first].Text.ToLowerInvariant() is "set-alias" or "new-alias")
        {
            if (words.Skip(first + 1).FirstOrDefault(static word => PowerShellCommands.RunsArguments(word.ProgramName)) is { } evaluator)
            {
                _aliases ??= new(StringComparer.OrdinalIgnoreCase);
                foreach (var word in words.Skip(first + 1)) _aliases[word.Text] = evaluator.ProgramName;
            }

            return null;
        }

        return _aliases is not null && _aliases.TryGetValue(words[first].Text, out var program) ? program : null;
    }

    private void ReadProgram(IReadOnlyList<Word> words, string program)
    {
        if (_isWindows && ProgramTable.IsReparsedOnWindows(program))
        {
            foreach (var placeholder in _frame.Placeholders) Reject(placeholder, UnquotableKind.ReparsedCommandLine, takesPlain: true);
            return;
        }

        var limits = Limits(words[0].Text.EndsWith(".exe", StringComparison.OrdinalIgnoreCase));
        foreach (var placeholder in _frame.Placeholders) _contexts.Limit(placeholder, limits);
        if (_contexts.Count == 0 || !_mayStartKnown) return;
        var use = CommandInterpreter.Interpret(WithUnknown(words));
        _frame.IsEvaluated |= _frame.IsPiped && use.ReadsInputAsCode(depth: 0);

        // python -c $code: what the variable holds is code.
        _frame.IsEvaluated |= use.Unquotable.Exists(static word => word.Word.Text.Contains('$'))
            || use.Scripts.Exists(static script => script.Words.Any(static word => word.Text.Contains('$')));
        foreach (var (word, reason, unquoted) in use.Unquotable) Reject(word, reason, unquoted);
        foreach (var script in use.Scripts)
        {
            foreach (var word in script.Words)
            {
                Reject(word, new UnquotableReason(UnquotableKind.EvaluatedTwice, program), UnquotedValues.All);
            }

            foreach (var argument in script.Shell.FindArgumentUses(script, depth: 0, _contexts)) argument.Apply(_contexts);
        }

        foreach (var (word, limit) in use.Limited) _contexts.Limit(word, limit);
    }

    // & $python -c '…': what a variable or an expression names may be an interpreter.
    private static IReadOnlyList<Word> WithUnknown(IReadOnlyList<Word> words)
    {
        if (words[0].Text[0] is not ('$' or QuotedChar.ExpansionMark)) return words;
        var unknown = new Word([words[0].Chars[0] with { Char = QuotedChar.ExpansionMark }], words[0].Start, words[0].End);
        return [unknown, .. words.Skip(1)];
    }

    private void Reject(Word word, UnquotableReason reason, UnquotedValues unquoted)
    {
        _contexts.Reject(word, reason, unquoted);

        // run (Join-Path a {X}): a value within parentheses is a part of the word.
        if (!word.Text.Contains(QuotedChar.ExpansionMark)) return;
        foreach (var placeholder in _frame.Placeholders) _contexts[placeholder.Index] = PlaceholderContext.Unquotable(reason, unquoted);
    }

    // $r = iex …, [int]$r=run …, $a, $b = $c = run …: what follows the last sign is the command.
    private int SkipAssignments(List<Word> words)
    {
        var first = 0;
        for (var count = 0; count < MaxAssignmentWords && SkipAssignment(words, ref first); count++) { }
        return first;
    }

    private bool SkipAssignment(List<Word> words, ref int first)
    {
        for (var i = first; i < words.Count && i < first + MaxAssignmentWords; i++)
        {
            var text = words[i].Text;
            if (text.Length == 0 || words[i].Chars[0].IsQuoted || !"$[=+-*/%?".Contains(text[0])) return false;
            if (i == first && text[0] is not ('$' or '[')) return false;
            var equals = text.IndexOf('=');
            if (equals < 0 && text[0] is '$' or '[') continue;
            if (equals < 0 || words[i].Chars[equals].IsQuoted || (equals + 1 < text.Length && text[equals + 1] == '=')) return false;
            for (; first < i; first++) _frame.Assigned.AddRange(PowerShellStatements.FindVariables(words[first].Text));
            _frame.Assigned.AddRange(PowerShellStatements.FindVariables(text.Substring(0, equals)));
            if (equals == text.Length - 1) first++;
            else words[i] = words[i].From(equals + 1);
            return true;
        }

        return false;
    }

    // 5.1 puts an argument in quotes but escapes none in it; and what may be a batch file is read by cmd, without the quotes that
    // PowerShell finds needless.
    private CommandLimits Limits(bool isExecutable)
    {
        var limits = _isWindowsPowerShell ? CommandLimits.NoQuotationMark | CommandLimits.NoTrailingBackslash : CommandLimits.None;
        if (_isWindows && !isExecutable)
        {
            limits |= CommandLimits.NoQuotationMark | CommandLimits.NoPercent | CommandLimits.NoLineBreak | CommandLimits.NoCmdOperator;
        }
        return limits;
    }
}
