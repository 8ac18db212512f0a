using System;
using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines.Programs;
using TaskGen.Analyzers.CommandLines.Windows;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Cmd;

/// <summary>
/// Reads the text after <c>cmd /c</c>: <c>cmd</c> removes the first and the last quotation mark, replaces <c>%NAME%</c>, and reads
/// operators outside double quotes. The program that it starts splits its own arguments.
/// </summary>
internal sealed partial class CmdReader
{
    private const CommandLimits Always = CommandLimits.NoPercent | CommandLimits.NoLineBreak;

    private static readonly HashSet<string> BuiltIns = new(StringComparer.OrdinalIgnoreCase)
    {
        "assoc",
        "break",
        "cd",
        "chdir",
        "cls",
        "color",
        "copy",
        "date",
        "del",
        "dir",
        "echo",
        "endlocal",
        "erase",
        "exit",
        "ftype",
        "md",
        "mkdir",
        "mklink",
        "move",
        "path",
        "pause",
        "popd",
        "prompt",
        "pushd",
        "rd",
        "rem",
        "ren",
        "rename",
        "rmdir",
        "set",
        "setlocal",
        "shift",
        "time",
        "title",
        "type",
        "ver",
        "verify",
        "vol",
    };

    // What reads its arguments a second time, besides the shells.
    private static readonly HashSet<string> EvaluatingCommands = new(StringComparer.OrdinalIgnoreCase)
    {
        "call", "for", "if", "start", "goto", "at", "ftype",
    };

    private readonly string _text;
    private readonly Dictionary<int, PlaceholderContext> _contexts;
    private int _start;
    private int _end;

    // The command that is read: where the text begins that remains after its keywords, and its program.
    private int _program;
    private string? _name;

    // The run of characters around a placeholder that may be the name of a variable.
    private int _runEnd;
    private bool _isRunVariable;
    private bool? _hasPipe;

    private CmdReader(string text, int start, Dictionary<int, PlaceholderContext> contexts)
    {
        _text = text;
        _contexts = contexts;
        _start = start;
        _end = text.Length;
    }

    /// <summary>Reads the text after <c>/c</c>.</summary>
    /// <param name="text">The command line.</param>
    /// <param name="start">Where the command starts in it.</param>
    /// <param name="isDelayed">Whether <c>/v:on</c> makes <c>!NAME!</c> a variable too.</param>
    /// <param name="contexts">Receives the contexts of its placeholders.</param>
    public static void Read(string text, int start, bool isDelayed, Dictionary<int, PlaceholderContext> contexts)
    {
        var reader = new CmdReader(text, start, contexts);
        if (reader.Objection(isDelayed) is { } objection) reader.RejectAll(objection);
        else
        {
            reader.ReadCommands();
            reader.RejectCode();
        }
    }

    private UnquotableKind? Objection(bool isDelayed)
    {
        var command = _text.Substring(_start);
        if (isDelayed || command.Contains("enabledelayedexpansion", StringComparison.OrdinalIgnoreCase))
        {
            return UnquotableKind.DelayedExpansion;
        }
        if (command.Contains("\\\""))
        {
            return UnquotableKind.EscapedQuoteInCmd;
        }

        return RemoveOuterQuotes() ? null : UnquotableKind.OuterQuotesRemoved;
    }

    // "C:\Program Files\x.exe" -a "b": these quotation marks are not meant to be around the whole command.
    private bool StartsWithQuotedProgram()
    {
        var open = _start;
        while (open < _end && char.IsWhiteSpace(_text[open])) open++;
        if (open + 1 >= _end || _text[open] != '"') return false;
        var close = _text.IndexOf('"', open + 1, _end - open - 1);
        return close > open + 1
            && close + 1 < _end
            && _text[close - 1] is not (' ' or '\t' or '\\')
            && _text[close + 1] is ' ' or '\t' or '&' or '|' or '<' or '>';
    }

    // cmd removes the first and the last quotation mark of a command that starts with one; false where another than the outer is the last.
    private bool RemoveOuterQuotes()
    {
        while (_start < _end && char.IsWhiteSpace(_text[_start])) _start++;
        while (_end > _start && char.IsWhiteSpace(_text[_end - 1])) _end--;
        if (_start == _end || _text[_start] != '"') return true;
        if (_text[_end - 1] != '"' || _end - _start < 2) return false;
        _start++;
        _end--;
        return true;
    }

    private void ReadCommands()
    {
        var isQuoted = false;
        var isFileName = false;
        var isSet = false;
        var isFileSet = false;
        var command = _start;
        _name = null;
        for (var i = _start; i < _end; i++)
        {
            var c = _text[i];
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == QuotedChar.PlaceholderMark)
            {
                if (isSet && !(isQuoted && isFileSet)) Reject(i, UnquotableKind.ForLoopSet);
                else if (isSet) _contexts[i] = FileName(isQuoted);
                else _contexts[i] = isFileName ? FileName(isQuoted) : ContextAt(i, isQuoted, command);
            }
            else if (!isQuoted && c == '^')
            {
                if (++i < _end && _text[i] == QuotedChar.PlaceholderMark) Reject(i, UnquotableKind.AfterCaret);
            }
            else if (!isQuoted && c is '<' or '>')
            {
                isFileName = true;
            }
            else if (!isQuoted && c is '&' or '|' or '(' or ')' or '\n')
            {
                // 2>&1 goes on with the same command.
                if (c == '&' && _text[i - 1] is '<' or '>') continue;
                isSet = c == '(' && IsKeyword(SkipKeywords(command, i), i, "for");
                isFileSet = isSet && IsFileSet(command, i);
                if (c == '|' && ReadsInput(i + 1)) RejectAll(UnquotableKind.ScriptOnInput, i);
                command = i + 1;
                _name = null;
                isFileName = false;
            }
            else if (!isQuoted && c is ' ' or '\t' && isFileName && _text[i - 1] is not ('<' or '>' or ' ' or '\t'))
            {
                isFileName = false;
            }
        }

        if (isQuoted) RejectAll(UnquotableKind.UnbalancedCommand);
    }

    // cmd reads the name of a file as it reads the text of a built-in.
    private static PlaceholderContext FileName(bool isQuoted) =>
        new([isQuoted
            ? CommandLayer.CmdBuiltInDoubleQuotes
            : CommandLayer.CmdBuiltInWord], Limits: Always | CommandLimits.NoQuotationMark);

    // echo {X} | cmd
    private bool ReadsInput(int command)
    {
        if (_text[command - 2] == '|' || (command < _end && _text[command] == '|')) return false;
        var end = EndOfCommand(command);
        if (!ProgramNames.MayBeIn(_text, command, end)) return false;
        var words = FindWords(command, end);
        return words.Exists(IsCmd) || CommandInterpreter.Interpret(words).ReadsInputAsCode(depth: 0);
    }

    private PlaceholderContext ContextAt(int i, bool isQuoted, int command)
    {
        _name ??= FindProgram(command);

        // What is before the program is the condition of 'if', which is read as the text of a built-in.
        if (i < _program && (isQuoted || IsFileOfCondition(command, i))) return FileName(isQuoted);
        var name = i < _program ? "if" : _name;
        if (i >= _program && (name.Length == 0 || name.Contains(QuotedChar.PlaceholderMark)))
        {
            return PlaceholderContext.Unquotable(UnquotableKind.CmdCommandName, takesPlain: true);
        }

        var program = Word.NameOf(name);
        var isExecutable = name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);
        if (ProgramTable.Find(program) is { Rest: WordsReading.Unquotable } rule)
        {
            return PlaceholderContext.Unquotable(rule.UnquotableReason, takesPlain: true);
        }
        if (EvaluatingCommands.Contains(program) || ShellTable.Find(program) is { Kind: not ShellKind.PowerShell })
        {
            return PlaceholderContext.Unquotable(new UnquotableReason(UnquotableKind.EvaluatedTwice, program), takesPlain: true);
        }
        if (i + 1 < _end && _text[i + 1] is '<' or '>')
        {
            return PlaceholderContext.Unquotable(
                UnquotableKind.BeforeFileRedirection, takesPlain: false);
        }
        if (NamesVariable(i)) return PlaceholderContext.Unquotable(UnquotableKind.InVariableName, takesPlain: false);

        var isBuiltIn = BuiltIns.Contains(name);
        if (isBuiltIn && !isQuoted && name.Equals("set", StringComparison.OrdinalIgnoreCase))
        {
            return PlaceholderContext.Unquotable(UnquotableKind.SetKeepsQuotes, takesPlain: true);
        }

        // A quotation mark is read once only by a program that is not a built-in, not a batch file, and not started by another cmd at the
        // end of a pipe.
        var takesQuotes = isExecutable && !HasPipe();
        var context = WindowsQuotes.ContextAt(
            _text, _end, i, isQuoted, takesQuotes ? CommandLayer.CmdWord : CommandLayer.WindowsWord);
        if (context.UnquotableReason is not null) return context;
        if (isBuiltIn)
        {
            return context with
            {
                Layers = [isQuoted ? CommandLayer.CmdBuiltInDoubleQuotes : CommandLayer.CmdBuiltInWord],
                Limits = Always | CommandLimits.NoQuotationMark,
            };
        }
        return context with { Limits = context.Limits | Always | (takesQuotes ? CommandLimits.None : CommandLimits.NoQuotationMark) };
    }

    // %A{X}%: between two percent signs with nothing but a name's characters, the value would choose the variable.
    private bool NamesVariable(int placeholder)
    {
        if (placeholder < _runEnd) return _isRunVariable;
        var left = placeholder - 1;
        while (left >= _start && IsNameCharacter(_text[left])) left--;
        _runEnd = placeholder + 1;
        while (_runEnd < _end && IsNameCharacter(_text[_runEnd])) _runEnd++;
        _isRunVariable = left >= _start && _runEnd < _end && _text[left] == '%' && _text[_runEnd] == '%';
        return _isRunVariable;
    }

    private static bool IsNameCharacter(char c) =>
        char.IsLetterOrDigit(c) || c is '_' or QuotedChar.PlaceholderMark or '(' or ')' or '-' or '.';

    private bool HasPipe() => _hasPipe ??= FindPipe();

    private bool FindPipe()
    {
        for (var i = _text.IndexOf('|', _start); i >= 0; i = i + 1 < _text.Length ? _text.IndexOf('|', i + 1) : -1)
        {
            if (_text[i - 1] != '|' && (i + 1 == _text.Length || _text[i + 1] != '|')) return true;
        }

        return false;
    }

    private void RejectAll(UnquotableReason reason) => RejectAll(reason, _text.Length);

    private void RejectAll(UnquotableReason reason, int end)
    {
        for (var i = _start; i < end; i++)
        {
            if (_text[i] == QuotedChar.PlaceholderMark) Reject(i, reason);
        }
    }

    private void Reject(int placeholder, UnquotableReason reason) =>
        _contexts[placeholder] = PlaceholderContext.Unquotable(reason, takesPlain: true);
}
