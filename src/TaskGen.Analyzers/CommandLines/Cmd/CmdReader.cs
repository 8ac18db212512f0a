using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.CommandLines.Windows;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Cmd;

/// <summary>
/// Reads the text after <c>cmd /c</c>: <c>cmd</c> removes the first and the last quotation mark, replaces <c>%NAME%</c>, and reads
/// operators outside double quotes. The program that it starts splits its own arguments.
/// </summary>
internal sealed class CmdReader
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

    private static readonly HashSet<string> Again = new(StringComparer.OrdinalIgnoreCase)
    {
        "call", "for", "if", "start", "goto", "cmd", "powershell", "pwsh", "bash", "sh", "wsl", "forfiles",
    };

    private readonly string _text;
    private readonly IDictionary<int, PlaceholderContext> _places;
    private int _start;
    private int _end;

    private CmdReader(string text, int start, IDictionary<int, PlaceholderContext> places)
    {
        _text = text;
        _places = places;
        _start = start;
        _end = text.Length;
    }

    /// <summary>Reads the text after <c>/c</c>.</summary>
    /// <param name="text">The command line.</param>
    /// <param name="start">Where the command starts in it.</param>
    /// <param name="isDelayed">Whether <c>/v:on</c> makes <c>!NAME!</c> a variable too.</param>
    /// <param name="places">Receives the contexts of its placeholders.</param>
    public static void Read(string text, int start, bool isDelayed, IDictionary<int, PlaceholderContext> places)
    {
        var reader = new CmdReader(text, start, places);
        if (reader.Objection(isDelayed) is { } objection) reader.RejectAll(objection);
        else reader.ReadCommands();
    }

    private string? Objection(bool isDelayed)
    {
        var command = _text.Substring(_start);
        if (isDelayed || command.IndexOf("enabledelayedexpansion", StringComparison.OrdinalIgnoreCase) >= 0)
        {
            return "cmd would read ! in it: start cmd without /v:on";
        }
        if (command.Contains("\\\""))
        {
            return "cmd and the program disagree on what \\\" means in this line: write the quotation mark without a backslash";
        }

        while (_start < _end && char.IsWhiteSpace(_text[_start])) _start++;
        while (_end > _start && char.IsWhiteSpace(_text[_end - 1])) _end--;
        if (_start == _end || _text[_start] != '"') return null;

        if (_text[_end - 1] != '"' || _end - _start < 2)
        {
            return "cmd removes the first and the last quotation mark of the line: enclose the whole command in another pair";
        }
        _start++;
        _end--;
        return null;
    }

    private void ReadCommands()
    {
        var isQuoted = false;
        var isFileName = false;
        var isSet = false;
        var command = _start;
        for (var i = _start; i < _end; i++)
        {
            var c = _text[i];
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (c == QuotedChar.PlaceholderMark)
            {
                if (isSet) Reject(i, "for evaluates its set a second time");
                else _places[i] = isFileName ? FileName(isQuoted) : Place(i, isQuoted, CommandOf(_text.Substring(command, i - command)));
            }
            else if (!isQuoted && c == '^')
            {
                if (++i < _end && _text[i] == QuotedChar.PlaceholderMark) Reject(i, "a caret is before it");
            }
            else if (!isQuoted && c is '<' or '>')
            {
                isFileName = true;
            }
            else if (!isQuoted && c is '&' or '|' or '(' or ')' or '\n')
            {
                // 2>&1 goes on with the same command.
                if (c == '&' && _text[i - 1] is '<' or '>') continue;
                isSet = c == '(' && StartsWith(CommandOf(_text.Substring(command, i - command)), "for");
                command = i + 1;
                isFileName = false;
            }
            else if (!isQuoted && c is ' ' or '\t' && isFileName && _text[i - 1] is not ('<' or '>' or ' ' or '\t'))
            {
                isFileName = false;
            }
        }

        if (isQuoted) RejectAll("the quotes of the command don't balance");
    }

    // cmd reads the name of a file as it reads the text of a built-in.
    private static PlaceholderContext FileName(bool isQuoted) =>
        new([isQuoted
            ? CommandLayer.CmdBuiltInDoubleQuotes
            : CommandLayer.CmdBuiltInWord], Limits: Always | CommandLimits.NoQuotationMark);

    // The command behind 'do', 'else' and the condition of 'if'.
    private static string CommandOf(string text)
    {
        while (true)
        {
            text = text.TrimStart(' ', '\t', '@', '(');
            if (StartsWith(text, "do")) text = text.Substring(2);
            else if (StartsWith(text, "else")) text = text.Substring(4);
            else if (StartsWith(text, "if") && BehindCondition(text) is { } rest) text = rest;
            else return text;
        }
    }

    private static bool StartsWith(string text, string keyword) =>
        text.Length > keyword.Length
            && text.StartsWith(keyword, StringComparison.OrdinalIgnoreCase)
            && text[keyword.Length] is ' ' or '\t';

    private static string? BehindCondition(string text)
    {
        var rest = text.Substring(2);
        var word = NextWord(ref rest);
        while (word is not null && word.ToLowerInvariant() is "/i" or "not") word = NextWord(ref rest);
        if (word is null) return null;
        if (word.ToLowerInvariant() is "exist" or "defined" or "errorlevel" or "cmdextversion")
        {
            return NextWord(ref rest) is null ? null : rest;
        }
        if (word.Contains("==") && !word.EndsWith("==", StringComparison.Ordinal)) return rest;

        // a == b, a equ b, a==b and a== b.
        var comparison = word.EndsWith("==", StringComparison.Ordinal) ? word : NextWord(ref rest);
        if (comparison is null) return null;
        if (comparison.StartsWith("==", StringComparison.Ordinal) && comparison.Length > 2) return rest;
        return NextWord(ref rest) is null ? null : rest;
    }

    // A word that a space ends; null where the text ends before it does.
    private static string? NextWord(ref string text)
    {
        text = text.TrimStart(' ', '\t');
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"') isQuoted = !isQuoted;
            if (isQuoted || text[i] is not (' ' or '\t')) continue;
            var word = text.Substring(0, i);
            text = text.Substring(i);
            return word;
        }

        return null;
    }

    private PlaceholderContext Place(int i, bool isQuoted, string before)
    {
        var name = new string([.. before.TakeWhile(static c => c is not (' ' or '\t' or '/' or ',' or ';' or '=' or '"'))]);
        if (before.StartsWith("\"", StringComparison.Ordinal) && before.IndexOf('"', 1) is var close and > 0)
        {
            name = before.Substring(1, close - 1);
        }
        if (name.Length == 0 || before.Length == name.Length || name.IndexOf(QuotedChar.PlaceholderMark) >= 0)
        {
            return PlaceholderContext.Unquotable("it would name what cmd runs", takesPlain: true);
        }

        var program = Word.NameOf(name);
        var isExecutable = name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);
        if (Again.Contains(program))
        {
            return PlaceholderContext.Unquotable($"{program} evaluates its arguments a second time", takesPlain: true);
        }
        if (i + 1 < _end && _text[i + 1] is '<' or '>')
        {
            return PlaceholderContext.Unquotable(
                "a redirection follows at once, and a number there would name a file: put a blank between", takesPlain: false);
        }
        if (NamesVariable(i)) return PlaceholderContext.Unquotable("it would be a piece of the name of a variable", takesPlain: false);

        var isBuiltIn = BuiltIns.Contains(name);
        if (isBuiltIn && !isQuoted && name.Equals("set", StringComparison.OrdinalIgnoreCase))
        {
            return PlaceholderContext.Unquotable("set would keep its quotation marks: write set \"NAME=…\"", takesPlain: true);
        }

        // A quotation mark is read once only by a program that is not a built-in, not a batch file, and not started by another cmd at the
        // end of a pipe.
        var takesQuotes = isExecutable && !HasPipe();
        var place = WindowsQuotes.Place(
            _text.Substring(0, _end), i, isQuoted, takesQuotes ? CommandLayer.CmdWord : CommandLayer.WindowsWord);
        if (place.UnquotableReason is not null) return place;
        if (isBuiltIn)
        {
            return place with
            {
                Layers = [isQuoted ? CommandLayer.CmdBuiltInDoubleQuotes : CommandLayer.CmdBuiltInWord],
                Limits = Always | CommandLimits.NoQuotationMark,
            };
        }
        return place with { Limits = place.Limits | Always | (takesQuotes ? CommandLimits.None : CommandLimits.NoQuotationMark) };
    }

    // %A{X}%: between two percent signs with nothing but a name's characters, the value would choose the variable.
    private bool NamesVariable(int placeholder)
    {
        var left = placeholder - 1;
        while (left >= _start && IsNameCharacter(_text[left])) left--;
        var right = placeholder + 1;
        while (right < _end && IsNameCharacter(_text[right])) right++;
        return left >= _start && right < _end && _text[left] == '%' && _text[right] == '%';
    }

    private static bool IsNameCharacter(char c) =>
        char.IsLetterOrDigit(c) || c is '_' or QuotedChar.PlaceholderMark or '(' or ')' or '-' or '.';

    private bool HasPipe()
    {
        for (var i = _text.IndexOf('|', _start); i >= 0; i = i + 1 < _text.Length ? _text.IndexOf('|', i + 1) : -1)
        {
            if (_text[i - 1] != '|' && (i + 1 == _text.Length || _text[i + 1] != '|')) return true;
        }

        return false;
    }

    private void RejectAll(string reason)
    {
        for (var i = _start; i < _text.Length; i++)
        {
            if (_text[i] == QuotedChar.PlaceholderMark) Reject(i, reason);
        }
    }

    private void Reject(int placeholder, string reason) => _places[placeholder] = PlaceholderContext.Unquotable(reason, takesPlain: true);
}
