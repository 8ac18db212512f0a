using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Checks the quotation marks after <c>cmd /c</c>.</summary>
internal static class CmdQuotes
{
    // These programs read single quotation marks themselves, as `for /f` does.
    private static readonly Regex ReadsSingleQuotes = new(
        @"(^|[\s""&|(\\/])(powershell|pwsh|bash|sh|wsl|ssh)(\.exe)?\s|\bfor\s+/f\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex ExecutablePath = new(@"\.(exe|cmd|bat|com)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Returns the fault, or null.</summary>
    public static CmdQuotesFault? Find(ParsedCommandLine line)
    {
        if (line.Shell != ShellKind.Cmd || line.ScriptWord < 1) return null;
        var start = line.Words[line.ScriptWord - 1].End;
        while (start < line.Text.Length && char.IsWhiteSpace(line.Text[start])) start++;
        var command = line.Text.Substring(start).TrimEnd();
        if (FindSingleQuotes(command) is { } single)
        {
            return new(IsSingle: true, start + single.Start, start + single.End, WithDoubleQuotes(line.Text, start));
        }

        var alwaysRemoves = line.Words.Take(line.ScriptWord)
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
        if (command.Length < 2 || command[0] != '"' || command[1] == '"' || command.Contains("\\\"")) return false;
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
            && (alwaysRemoves || first.IndexOfAny(['&', '<', '>', '(', ')', '@', '^', '|']) >= 0);
    }

    // A pair at the edges of words; an apostrophe within a word is text.
    private static (int Start, int End)? FindSingleQuotes(string command)
    {
        if (command.IndexOf('\'') < 0 || ReadsSingleQuotes.IsMatch(command)) return null;
        var isQuoted = false;
        for (var i = 0; i < command.Length; i++)
        {
            if (command[i] == '"') isQuoted = !isQuoted;
            if (isQuoted || command[i] != '\'' || (i > 0 && !IsEdge(command[i - 1]))) continue;
            for (var close = command.IndexOf('\'', i + 1); close >= 0; close = command.IndexOf('\'', close + 1))
            {
                if (close == i + 1 || (close + 1 < command.Length && !IsEdge(command[close + 1]))) continue;
                return (i, close + 1);
            }
        }

        return null;
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || c is '&' or '|' or '(' or ')' or '>' or '<';

    private static string? WithDoubleQuotes(string line, int start)
    {
        var command = line.Substring(start).TrimEnd();
        while (FindSingleQuotes(command) is { } pair)
        {
            var quoted = command.Substring(pair.Start + 1, pair.End - pair.Start - 2);
            if (quoted.IndexOf('"') >= 0) return null;
            command = command.Substring(0, pair.Start) + "\"" + quoted + "\"" + command.Substring(pair.End);
        }

        return line.Substring(0, start) + Protect(command);
    }
}
