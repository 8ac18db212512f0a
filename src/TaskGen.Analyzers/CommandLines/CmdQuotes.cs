using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using TaskGen.Analyzers.CommandLines.Cmd;
using TaskGen.Analyzers.CommandLines.Programs;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Checks the quotation marks after <c>cmd /c</c>.</summary>
internal static class CmdQuotes
{
    private static readonly Regex ExecutablePath = new(@"\.(exe|cmd|bat|com)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Returns the fault, or null.</summary>
    public static CmdQuotesFault? Find(ParsedCommandLine line)
    {
        if (line.Shell != ShellKind.Cmd || line.ScriptWord is not (> 0 and { } script)) return null;
        var start = line.Words[script - 1].End;
        while (start < line.Text.Length && char.IsWhiteSpace(line.Text[start])) start++;
        var command = line.Text.Substring(start).TrimEnd();
        var pairs = FindSingleQuotes(line.Text, start);
        if (pairs.Count > 0)
        {
            return new(IsSingle: true, pairs[0].Start, pairs[0].End, WithDoubleQuotes(line.Text, start, pairs));
        }

        var alwaysRemoves = line.Words.Take(script)
            .Any(static word => word.Text.Equals("/s", StringComparison.OrdinalIgnoreCase));
        return LosesQuotes(command, alwaysRemoves)
            ? new(IsSingle: false, start, start + command.Length, line.Text.Substring(0, start) + "\"" + command + "\"")
            : null;
    }

    /// <summary>
    /// Returns a command as it must follow <c>cmd /c</c>: with another pair of quotation marks where <c>cmd</c> would remove the command's
    /// own.
    /// </summary>
    public static string Protect(string command) =>
        LosesQuotes(command.Trim(), alwaysRemoves: false) ? "\"" + command.Trim() + "\"" : command;

    // cmd keeps the quotation marks only where the command starts with a quoted program and has no others; else it removes the first and
    // the last.
    private static bool LosesQuotes(string command, bool alwaysRemoves)
    {
        if (command is not ['"', not '"', ..] || command.Contains("\\\"")) return false;
        var close = command.IndexOf('"', 1);
        var count = command.Count(static c => c == '"');
        if (count % 2 != 0) return false;

        var first = command.Substring(1, close - 1);
        if (count > 2)
        {
            return !char.IsWhiteSpace(command[close - 1])
                && (close + 1 == command.Length
                    || char.IsWhiteSpace(command[close + 1])
                    || command[close + 1] is '&' or '|' or '>' or '<');
        }

        return first.Any(char.IsWhiteSpace)
            && ExecutablePath.IsMatch(first)
            && (alwaysRemoves || first.ContainsAny(['&', '<', '>', '(', ')', '@', '^', '|']));
    }

    // Pairs at the edges of words; an apostrophe within a word is text. A pair around the whole command quotes nothing.
    private static List<(int Start, int End)> FindSingleQuotes(string line, int start)
    {
        var pairs = new List<(int Start, int End)>();
        if (line.IndexOf('\'', start) < 0 || CmdReader.FindCommands(line, start).Any(static command => ReadsSingleQuotes(command.Words)))
        {
            return pairs;
        }
        var (first, end) = CmdReader.FindRange(line, start);
        var isQuoted = false;
        var close = 0;
        for (var i = first; i < end; i++)
        {
            if (line[i] == '"') isQuoted = !isQuoted;
            if (isQuoted || line[i] != '\'' || (i > first && !IsEdge(line[i - 1]))) continue;
            close = EndOfPair(line, Math.Max(close, i + 2), end);
            if (close == end) break;
            pairs.Add((i, close + 1));
            i = close;
        }

        return pairs;
    }

    // PowerShell, POSIX shells and for /f read single quotation marks themselves.
    private static bool ReadsSingleQuotes(IReadOnlyList<Word> words) =>
        (words is [var loop, var option, ..]
            && loop.Text.Equals("for", StringComparison.OrdinalIgnoreCase)
            && option.Text.Equals("/f", StringComparison.OrdinalIgnoreCase))
        || words.Any(static word => ShellTable.Find(word.ProgramName) is { Kind: not ShellKind.Cmd }
            || ProgramTable.Find(word.ProgramName) is { StartsShell: true } or { Rest: WordsReading.JoinedScript, IsDistinct: true });

    private static int EndOfPair(string line, int close, int end)
    {
        while (close < end && !(line[close] == '\'' && (close + 1 == end || IsEdge(line[close + 1])))) close++;
        return Math.Min(close, end);
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || c is '&' or '|' or '(' or ')' or '>' or '<';

    private static string? WithDoubleQuotes(string line, int start, List<(int Start, int End)> pairs)
    {
        var edited = new StringBuilder(line.TrimEnd());
        foreach (var pair in pairs)
        {
            if (line.Contains('"', pair.Start, pair.End - pair.Start)) return null;
            edited[pair.Start] = '"';
            edited[pair.End - 1] = '"';
        }

        return line.Substring(0, start) + Protect(edited.ToString(start, edited.Length - start));
    }
}
