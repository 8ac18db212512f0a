using System;
using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines.Programs;
using TaskGen.Analyzers.CommandLines.Windows;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Cmd;

/// <content>Finds the commands of a line, and what their programs do with their words.</content>
internal sealed partial class CmdReader
{
    /// <summary>
    /// Returns the commands of the text after <c>/c</c>: their words, which begin anew in each, and where each begins and ends.
    /// </summary>
    public static IEnumerable<(IReadOnlyList<Word> Words, int Start, int End)> FindCommands(string text, int start) =>
        WithoutOuterQuotes(text, start).FindCommands();

    /// <summary>Returns where the text after <c>/c</c> begins and ends without a pair of quotation marks around the whole.</summary>
    public static (int Start, int End) FindRange(string text, int start)
    {
        var reader = WithoutOuterQuotes(text, start);
        return (reader._start, reader._end);
    }

    private static CmdReader WithoutOuterQuotes(string text, int start)
    {
        var reader = new CmdReader(text, start, []);
        if (!reader.StartsWithQuotedProgram()) reader.RemoveOuterQuotes();
        return reader;
    }

    private IEnumerable<(IReadOnlyList<Word> Words, int Start, int End)> FindCommands()
    {
        for (var command = _start; command < _end;)
        {
            var end = EndOfCommand(command);
            var program = SkipKeywords(command, end);
            yield return (WindowsWordReader.Read(_text.Substring(program, end - program), [], out _), program, end);
            command = end + 1;
        }
    }

    // The words of a command as its program gets them, without redirections and carets.
    private List<Word> FindWords(int command, int end)
    {
        var program = SkipKeywords(command, end);
        var text = new char[end - program];
        var positions = new int[text.Length];
        var (length, isQuoted) = (0, false);
        for (var i = program; i < end; i++)
        {
            var c = _text[i];
            if (c == '"') isQuoted = !isQuoted;
            if (!isQuoted && c == '^')
            {
                if (++i == end) break;
            }
            else if (!isQuoted && c is '<' or '>')
            {
                while (length > 0 && char.IsDigit(text[length - 1]) && (length == 1 || text[length - 2] is ' ' or '\t')) length--;
                i = EndOfRedirection(i, end) - 1;
                continue;
            }

            positions[length] = i;
            text[length++] = _text[i];
        }

        var words = new List<Word>();
        foreach (var word in WindowsWordReader.Read(new string(text, 0, length), [], out _))
        {
            var chars = new QuotedChar[word.Chars.Count];
            for (var i = 0; i < chars.Length; i++) chars[i] = word.Chars[i] with { Index = positions[word.Chars[i].Index] };
            words.Add(new Word(chars, positions[word.Start], positions[word.End - 1] + 1));
        }

        return words;
    }

    // >file, 2>>"a file", 2>&1
    private int EndOfRedirection(int i, int end)
    {
        while (i < end && _text[i] is '<' or '>' or '&') i++;
        while (i < end && _text[i] is ' ' or '\t') i++;
        var isQuoted = false;
        for (; i < end && (isQuoted || _text[i] is not (' ' or '\t')); i++)
        {
            if (_text[i] == '"') isQuoted = !isQuoted;
        }

        return i;
    }

    // Scripts and code among the words, whatever starts their program.
    private void RejectCode()
    {
        for (var command = _start; command < _end;)
        {
            var end = EndOfCommand(command);
            if (_text.Contains(QuotedChar.PlaceholderMark, command, end - command) && ProgramNames.MayBeIn(_text, command, end))
            {
                RejectCode(FindWords(command, end));
            }

            command = end + 1;
        }
    }

    // %ComSpec% /c
    private static bool IsCmd(Word word) => word.Text.Equals("%comspec%", StringComparison.OrdinalIgnoreCase);

    private void RejectCode(IReadOnlyList<Word> words)
    {
        if (words.Count == 0) return;
        var use = CommandInterpreter.Interpret(words);
        foreach (var (word, reason, unquoted) in use.Unquotable) _contexts.Reject(word, reason, unquoted);
        foreach (var script in use.Scripts)
        {
            var reason = script.Shell.Kind == ShellKind.PowerShell
                ? new UnquotableReason(UnquotableKind.EvaluatedTwice, "powershell")
                : UnquotableKind.ReadAsScript;
            foreach (var word in script.Words) _contexts.Reject(word, reason);
            foreach (var argument in script.Shell.FindArgumentUses(script, depth: 0, _contexts)) argument.Apply(_contexts);
        }

        foreach (var (word, limits) in use.Limited) _contexts.Limit(word, limits);

        // A variable names the shell.
        var isOfCmd = false;
        foreach (var word in words)
        {
            if (isOfCmd) _contexts.Reject(word, new UnquotableReason(UnquotableKind.EvaluatedTwice, "cmd"));
            isOfCmd |= IsCmd(word);
        }
    }
}
