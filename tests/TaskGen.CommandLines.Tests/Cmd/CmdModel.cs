using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TaskGen.CommandLines.Tests.Cmd;

/// <summary>
/// <c>cmd /c</c> after its published rules: quotes around the whole are stripped, variables are expanded first and even within quotes, a
/// line ends at a line break, operators count outside quotes, a caret takes the meaning of one character; and what is at a pipe, or in
/// a batch file, is read again.
/// </summary>
internal static class CmdModel
{
    private static readonly Dictionary<string, string> Variables = new(StringComparer.OrdinalIgnoreCase)
    {
        ["COMSPEC"] = "pwned.exe",
        ["PATH"] = "\"&pwned.exe&\"",
        ["A"] = "pwned&pwned.exe",
        ["OS"] = "Windows_NT",
    };

    /// <summary>A command that cmd runs: its text as the program gets it.</summary>
    /// <param name="Text">The text, redirections taken out.</param>
    /// <param name="Output">Where its output goes, if anywhere.</param>
    public sealed record Command(string Text, string? Output);

    /// <summary>The commands that a command line runs.</summary>
    public static IReadOnlyList<Command> Run(string commandLine)
    {
        var option = commandLine.IndexOf("/c ", StringComparison.OrdinalIgnoreCase);
        var line = commandLine[(option + 3)..].TrimStart();
        if (line.StartsWith('"'))
        {
            var last = line.LastIndexOf('"');
            line = line[1..last] + line[(last + 1)..];
        }

        return Read(line);
    }

    /// <summary>The commands of a batch file of one line, <c>next.exe %*</c>, started with arguments.</summary>
    public static IReadOnlyList<Command> RunBatch(string text) => Read("next.exe " + text[(text.IndexOf(' ') + 1)..]);

    private static List<Command> Read(string line)
    {
        line = Expand(line);
        var end = line.IndexOfAny(['\n', '\r']);
        if (end >= 0) line = line[..end];

        var commands = new List<Command>();
        var text = new StringBuilder();
        string? output = null;
        var isQuoted = false;
        var isPiped = false;
        for (var i = 0; i <= line.Length; i++)
        {
            var c = i < line.Length ? line[i] : '&';
            if (i < line.Length && c == '"') isQuoted = !isQuoted;
            if (i < line.Length && (isQuoted || c == '"' || c is not ('&' or '|' or '<' or '>' or '^' or '(' or ')')))
            {
                text.Append(c);
            }
            else if (c == '^')
            {
                if (++i < line.Length) text.Append(line[i]);
            }
            else if (c is '<' or '>')
            {
                output = FileName(line, ref i);
            }
            else
            {
                var isPipe = c == '|' && !(i + 1 < line.Length && line[i + 1] == '|');
                if (!isPipe && i + 1 < line.Length && line[i + 1] == c) i++;
                if (text.ToString().Trim() is { Length: > 0 } command)
                {
                    // Both sides of a pipe go to a cmd of their own.
                    commands.AddRange(isPipe || isPiped
                        ? Read(command).Select(again => again with { Output = again.Output ?? output })
                        : [new(command, output)]);
                }

                isPiped = isPipe;
                output = null;
                text.Clear();
            }
        }

        return commands;
    }

    private static string FileName(string line, ref int i)
    {
        do i++;
        while (i < line.Length && line[i] is ' ' or '>');
        var name = new StringBuilder();
        var isQuoted = false;
        for (; i < line.Length && (isQuoted || line[i] is not (' ' or '&' or '|' or '<' or '>')); i++)
        {
            if (line[i] == '"') isQuoted = !isQuoted;
            else name.Append(line[i]);
        }

        i--;
        return name.ToString();
    }

    private static string Expand(string line)
    {
        var expanded = new StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            var end = line[i] == '%' ? line.IndexOf('%', i + 1) : -1;
            if (end < 0 || !Variables.TryGetValue(line[(i + 1)..end], out var value))
            {
                expanded.Append(line[i]);
                continue;
            }

            expanded.Append(value);
            i = end;
        }

        return expanded.ToString();
    }
}
