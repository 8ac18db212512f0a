using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.CommandLines.Windows;

namespace TaskGen.Analyzers.CommandLines.Cmd;

/// <summary>
/// Reads what stands behind <c>cmd /c</c>, as it stands: <c>cmd</c> takes the first and the last quotation mark away, replaces <c>%NAME%</c>, and reads
/// operators outside double quotes. The program that it starts splits its own arguments.
/// </summary>
internal sealed class CmdReader
{
    private const CommandLimits Always = CommandLimits.NoPercent | CommandLimits.NoLineBreak;

    private static readonly HashSet<string> BuiltIns = new(StringComparer.OrdinalIgnoreCase)
    {
        "assoc", "break", "cd", "chdir", "cls", "color", "copy", "date", "del", "dir", "echo", "endlocal", "erase", "exit", "ftype", "md", "mkdir", "mklink", "move", "path",
        "pause", "popd", "prompt", "pushd", "rd", "rem", "ren", "rename", "rmdir", "set", "setlocal", "shift", "time", "title", "type", "ver", "verify", "vol",
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

    /// <summary>Reads what stands behind <c>/c</c>.</summary>
    /// <param name="text">The command line.</param>
    /// <param name="start">Where the command starts in it.</param>
    /// <param name="isDelayed">Whether <c>/v:on</c> makes <c>!NAME!</c> a variable too.</param>
    /// <param name="places">Takes the places of its holes.</param>
    public static void Read(string text, int start, bool isDelayed, IDictionary<int, PlaceholderContext> places)
    {
        var reader = new CmdReader(text, start, places);
        if (reader.Objection(isDelayed) is { } objection) reader.RefuseAll(objection);
        else reader.ReadCommands();
    }

    private string? Objection(bool isDelayed)
    {
        var command = _text.Substring(_start);
        if (isDelayed || command.IndexOf("enabledelayedexpansion", StringComparison.OrdinalIgnoreCase) >= 0) return "cmd would read ! in it: start cmd without /v:on";
        if (command.Contains("\\\"")) return "cmd and the program disagree on what \\\" means in this line: write the quotation mark without a backslash";

        while (_start < _end && char.IsWhiteSpace(_text[_start])) _start++;
        while (_end > _start && char.IsWhiteSpace(_text[_end - 1])) _end--;
        if (_start == _end || _text[_start] != '"') return null;

        if (_text[_end - 1] != '"' || _end - _start < 2) return "cmd takes the first and the last quotation mark of the line away: put the whole of what it runs in one more pair";
        _start++;
        _end--;
        return null;
    }

    private void ReadCommands()
    {
        var isQuoted = false;
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
                _places[i] = Place(i, isQuoted, _text.Substring(command, i - command).TrimStart(' ', '\t', '@', '('));
            }
            else if (!isQuoted && c == '^')
            {
                if (++i < _end && _text[i] == QuotedChar.PlaceholderMark) Refuse(i, "a caret stands before it");
            }
            else if (!isQuoted && c is '&' or '|' or '(' or ')' or '\n')
            {
                command = i + 1;
            }
        }

        if (isQuoted) RefuseAll("the quotes of the command don't balance");
    }

    private PlaceholderContext Place(int i, bool isQuoted, string before)
    {
        var name = new string([.. before.TakeWhile(static c => c is not (' ' or '\t' or '/' or ',' or ';' or '=' or '"'))]);
        if (before.StartsWith("\"", StringComparison.Ordinal) && before.IndexOf('"', 1) is var close and > 0) name = before.Substring(1, close - 1);
        if (name.Length == 0 || before.Length == name.Length || name.IndexOf(QuotedChar.PlaceholderMark) >= 0) return PlaceholderContext.Unquotable("it would name what cmd runs", takesPlain: true);

        var program = Word.NameOf(name);
        var isExecutable = name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase);
        if (Again.Contains(program)) return PlaceholderContext.Unquotable($"{program} reads its text once more", takesPlain: true);
        if (i + 1 < _end && _text[i + 1] is '<' or '>') return PlaceholderContext.Unquotable("a redirection follows at once, and a number there would name a file: put a blank between", takesPlain: false);
        if (NamesVariable(i)) return PlaceholderContext.Unquotable("it would be a piece of the name of a variable", takesPlain: false);

        var isBuiltIn = BuiltIns.Contains(name);
        if (isBuiltIn && !isQuoted && name.Equals("set", StringComparison.OrdinalIgnoreCase)) return PlaceholderContext.Unquotable("set would keep its quotation marks: write set \"NAME=…\"", takesPlain: true);

        // Only a program that is surely none of cmd's own, nor a batch file, nor run by another cmd at the end of a pipe, reads a quotation mark once.
        var takesQuotes = isExecutable && !HasPipe();
        var place = WindowsQuotes.Place(_text.Substring(0, _end), i, isQuoted, takesQuotes ? CommandLayer.CmdWord : CommandLayer.WindowsWord);
        if (place.UnquotableReason is not null) return place;
        if (isBuiltIn) return place with { Layers = [isQuoted ? CommandLayer.CmdBuiltInDoubleQuotes : CommandLayer.CmdBuiltInWord], Limits = Always | CommandLimits.NoQuotationMark };
        return place with { Limits = place.Limits | Always | (takesQuotes ? CommandLimits.None : CommandLimits.NoQuotationMark) };
    }

    // %A{X}%: between two percent signs with nothing but a name's characters, the value would choose the variable.
    private bool NamesVariable(int hole)
    {
        var left = hole - 1;
        while (left >= _start && IsNameCharacter(_text[left])) left--;
        var right = hole + 1;
        while (right < _end && IsNameCharacter(_text[right])) right++;
        return left >= _start && right < _end && _text[left] == '%' && _text[right] == '%';
    }

    private static bool IsNameCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or QuotedChar.PlaceholderMark or '(' or ')' or '-' or '.';

    private bool HasPipe()
    {
        for (var i = _text.IndexOf('|', _start); i >= 0; i = i + 1 < _text.Length ? _text.IndexOf('|', i + 1) : -1)
        {
            if (_text[i - 1] != '|' && (i + 1 == _text.Length || _text[i + 1] != '|')) return true;
        }

        return false;
    }

    private void RefuseAll(string reason)
    {
        for (var i = _start; i < _text.Length; i++)
        {
            if (_text[i] == QuotedChar.PlaceholderMark) Refuse(i, reason);
        }
    }

    private void Refuse(int hole, string reason) => _places[hole] = PlaceholderContext.Unquotable(reason, takesPlain: true);
}
