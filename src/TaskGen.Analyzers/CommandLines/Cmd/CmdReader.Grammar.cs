using System;

namespace TaskGen.Analyzers.CommandLines.Cmd;

/// <content>Keywords, conditions, and where commands end.</content>
internal sealed partial class CmdReader
{
    // Where the command begins after 'do', 'else' and the condition of 'if'.
    private int SkipKeywords(int at, int end)
    {
        while (true)
        {
            while (at < end && _text[at] is ' ' or '\t' or '@' or '(' or ',' or ';' or '=') at++;
            if (StartsRedirection(at, end) is { } operation)
            {
                at = EndOfRedirection(operation, end);
                continue;
            }

            if (IsKeyword(at, end, "do")) at += 2;
            else if (IsKeyword(at, end, "else")) at += 4;
            else if (IsKeyword(at, end, "if") && SkipCondition(at + 2, end) is { } next) at = next;
            else return at;
        }
    }

    // 2>nul run: the operator; null where there is none.
    private int? StartsRedirection(int at, int end)
    {
        if (at < end && char.IsDigit(_text[at])) at++;
        return at < end && _text[at] is '<' or '>' ? at : null;
    }

    private bool IsKeyword(int at, int end, string keyword) =>
        end - at > keyword.Length
            && string.Compare(_text, at, keyword, 0, keyword.Length, StringComparison.OrdinalIgnoreCase) == 0
            && _text[at + keyword.Length] is ' ' or '\t';

    // Where the condition ends; null where the text ends before it does.
    private int? SkipCondition(int at, int end)
    {
        var word = NextWord(ref at, end);
        while (word is not null && word.ToLowerInvariant() is "/i" or "not") word = NextWord(ref at, end);
        if (word is null) return null;
        if (word.ToLowerInvariant() is "exist" or "defined" or "errorlevel" or "cmdextversion")
        {
            return NextWord(ref at, end) is null ? null : at;
        }
        if (word.Contains("==") && !word.EndsWith("==", StringComparison.Ordinal)) return at;

        // a == b, a equ b, a==b and a== b.
        var comparison = word.EndsWith("==", StringComparison.Ordinal) ? word : NextWord(ref at, end);
        if (comparison is null) return null;
        if (comparison.StartsWith("==", StringComparison.Ordinal) && comparison.Length > 2) return at;
        return NextWord(ref at, end) is null ? null : at;
    }

    // if not exist {X}: the word before is the test for a file.
    private bool IsFileOfCondition(int command, int placeholder)
    {
        var start = placeholder;
        while (start > command && _text[start - 1] is not (' ' or '\t')) start--;
        var text = _text.Substring(command, start - command).TrimEnd();
        return text.EndsWith("exist", StringComparison.OrdinalIgnoreCase) && (text.Length == 5 || text[text.Length - 6] is ' ' or '\t');
    }

    // for /f "usebackq" %i in ("{X}"): what is quoted names a file there, and is a text otherwise.
    private bool IsFileSet(int command, int open)
    {
        var loop = _text.Substring(command, open - command);
        var first = open + 1;
        while (first < _end && _text[first] is ' ' or '\t') first++;
        return first < _end
            && _text[first] == '"'
            && loop.Contains("/f", StringComparison.OrdinalIgnoreCase)
            && loop.Contains("usebackq", StringComparison.OrdinalIgnoreCase);
    }

    // A word that a space ends; null where the text ends before it does.
    private string? NextWord(ref int at, int end)
    {
        while (at < end && _text[at] is ' ' or '\t') at++;
        var isQuoted = false;
        for (var i = at; i < end; i++)
        {
            if (_text[i] == '"') isQuoted = !isQuoted;
            if (isQuoted || _text[i] is not (' ' or '\t')) continue;
            var word = _text.Substring(at, i - at);
            at = i;
            return word;
        }

        return null;
    }

    // The program of a command, after its keywords. It is the same for all placeholders of the command.
    private string FindProgram(int command)
    {
        var end = EndOfCommand(command);
        _program = SkipKeywords(command, end);
        if (_program < end && _text[_program] == '"' && _text.IndexOf('"', _program + 1, end - _program - 1) is > 0 and var close)
        {
            return _text.Substring(_program + 1, close - _program - 1);
        }

        var nameEnd = _program;
        while (nameEnd < end && _text[nameEnd] is not (' ' or '\t' or '/' or ',' or ';' or '=' or '"')) nameEnd++;
        return _text.Substring(_program, nameEnd - _program).Replace("^", "");
    }

    private int EndOfCommand(int command)
    {
        var isQuoted = false;
        for (var i = command; i < _end; i++)
        {
            var c = _text[i];
            if (c == '"') isQuoted = !isQuoted;
            if (isQuoted) continue;
            if (c == '^') i++;
            else if (c is '|' or '(' or ')' or '\n' || (c == '&' && (i == 0 || _text[i - 1] is not ('<' or '>')))) return i;
        }

        return _end;
    }
}
