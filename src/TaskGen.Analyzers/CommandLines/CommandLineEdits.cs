using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using TaskGen.Analyzers.CommandLines.Posix;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>
/// Edits of command lines. They work on the text that <see cref="CommandLineReader"/> reads, in which a placeholder is one character, and
/// keep the order of placeholders.
/// </summary>
internal static class CommandLineEdits
{
    private static readonly Regex BackslashesAndMark = new(@"(?<!\\)(\\*)(""|\z)", RegexOptions.CultureInvariant);

    private static readonly Regex BackslashesAtEnd = new(@"(?<!\\)(\\+)\1\z", RegexOptions.CultureInvariant);

    /// <summary>Returns an edited command line as a template.</summary>
    /// <param name="text">The command line before the edit.</param>
    /// <param name="edited">The text after it.</param>
    public static string ToTemplate(TextNode text, string edited)
    {
        var placeholders = text.Parts.Where(static part => part is not ConstantText).GetEnumerator();
        var template = new StringBuilder();
        var constant = 0;
        for (var i = 0; i <= edited.Length; i++)
        {
            if (i < edited.Length && edited[i] != QuotedChar.PlaceholderMark) continue;
            template.Append(TextNode.Escape(edited.Substring(constant, i - constant)));
            if (i < edited.Length && placeholders.MoveNext())
            {
                template.Append(new TextNode(text.SourceId, [placeholders.Current]).ToTemplate());
            }
            constant = i + 1;
        }

        return template.ToString();
    }

    /// <summary>Returns the command line as the script of <c>/bin/sh -c</c>; null where the script would not mean the same.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="names">The names of the task's own environment variables, which are written as the shell reads them.</param>
    public static string? WrapInSh(string line, IReadOnlyCollection<string> names) =>
        Wrapped("/bin/sh -c " + Quote(line.Trim()), isWindows: false, names);

    /// <summary>Returns the command line as the command of <c>cmd /c</c>; null where the command would not mean the same.</summary>
    public static string? WrapInCmd(string line, IReadOnlyCollection<string> names)
    {
        // cmd runs the first line only.
        var command = line.Trim();
        return command.ContainsAny(['\n', '\r'])
            ? null
            : Wrapped("cmd /c " + CmdQuotes.Protect(command), isWindows: true, names);
    }

    /// <summary>Returns the command line as the command of PowerShell; null where the command would not mean the same.</summary>
    public static string? WrapInPowerShell(string line, bool isWindows, IReadOnlyCollection<string> names)
    {
        // A program in quotation marks would be a text, and Windows PowerShell has neither these operators nor '<'.
        var script = line.Trim();
        if (script[0] is '"' or '\'') script = "& " + script;
        if (script.Contains('<') || (isWindows && (script.Contains("&&") || script.Contains("||")))) return null;
        var quoted = isWindows ? "\"" + EscapeOnWindows(script) + "\"" : Quote(script);
        return Wrapped(PowerShellFor(isWindows) + " " + quoted, isWindows, names);
    }

    /// <summary>Returns how PowerShell is started on an operating system.</summary>
    public static string PowerShellFor(bool isWindows) => isWindows ? "powershell -Command" : "pwsh -Command";

    /// <summary>Returns the command line with its script quoted; null where that cannot be done.</summary>
    public static string? FixScript(ParsedCommandLine line, ScriptFault fault)
    {
        var text = line.Text;
        switch (fault.Kind)
        {
            case ScriptFaultKind.NoBlankBeforeScript:
                var quote = text.IndexOfAny(['\'', '"', '\\'], fault.Start);
                return Checked(text.Insert(quote, " "), line.IsOnWindows);

            // The port of a POSIX shell may read a backslash as POSIX does, or as Windows does.
            case var _ when line is { IsOnWindows: true, IsWindows: false } && text.Contains('\\'):
                return null;
            case ScriptFaultKind.NotQuoted or ScriptFaultKind.UnusedArguments when fault.Inner is { } inner:
                return FixInnerScript(line, inner);
            case ScriptFaultKind.ChainedShell:
                return ChainedCommands.Combine(line) is { } combined && Checked(combined, line.IsOnWindows) is { } single
                    ? single
                    : line.IsOnWindows ? null : WrapInSh(text, []);
        }

        if (line.ScriptWord is not { } index) return null;
        var script = line.Words[index];
        var before = text.Substring(0, script.Start);
        return fault.Kind switch
        {
            ScriptFaultKind.NotQuoted => Checked(before + Quote(line, text.Substring(script.Start).TrimEnd()), line.IsOnWindows),
            ScriptFaultKind.NestedQuotes when Unquote(text.Substring(script.Start).TrimEnd()) is { } inner =>
                Checked(
                    before + (line.IsOnWindows ? "\"" + EscapeOnWindows(inner) + "\"" : Requote(inner, text[script.Start])),
                    line.IsOnWindows),
            ScriptFaultKind.OperatorAfterScript
                or ScriptFaultKind.UnusedArguments when Unquote(text.Substring(script.Start, script.End - script.Start)) is { } inner =>
                Checked(before + Extend(line, inner, text.Substring(script.End).TrimEnd(), text[script.Start]), line.IsOnWindows),
            _ => null,
        };
    }

    /// <summary>
    /// Returns the command line with its open quotation mark closed at the end; null where it is not plain that it ends there.
    /// </summary>
    public static string? CloseQuote(ParsedCommandLine line)
    {
        var text = line.Text.TrimEnd();
        if (line.Unbalanced is not { } quote || quote >= text.Length - 1 || text[quote] is not ('\'' or '"')) return null;

        // sh -c "echo \"a b": the mark is escaped for the script.
        var isEscaped = quote > 0 && text[quote] == '"' && text[quote - 1] == '\\';

        // An apostrophe within a word is more likely to be meant as one.
        if (!isEscaped && quote > 0 && !char.IsWhiteSpace(text[quote - 1]) && text[quote - 1] is not ('=' or '\'' or '"')) return null;
        var script = line.ScriptWord is { } index ? line.Words[index] : null;

        // A word with an open quotation mark includes the spaces at the end of the line.
        var isInScript = script is not null && script.End <= text.Length && script.Start < quote && quote < script.End - 1
            && text[script.Start] is '\'' or '"' && text[script.End - 1] == text[script.Start]
            && (text[quote] == text[script.Start]) == isEscaped;
        if (isEscaped && !isInScript) return null;
        var mark = isEscaped ? "\\\"" : text[quote].ToString();
        return Checked(isInScript ? text.Insert(script!.End - 1, mark) : text + mark, line.IsOnWindows);
    }

    /// <summary>Returns the command line with <c>$(…)</c> for the backticks around placeholders; null where that cannot be done.</summary>
    public static string? ReplaceBackticks(ParsedCommandLine line)
    {
        var text = line.Text;
        if (line.Shell != ShellKind.Posix || line.ScriptWord is not { } script) return null;
        foreach (var (open, close) in BackticksFinder.Find(line.Words[script]).Reverse())
        {
            // A backslash has a meaning of its own between backticks.
            var inner = text.Substring(open + 1, close - open - 1);
            if (!inner.Contains(QuotedChar.PlaceholderMark)) continue;
            if (inner.Contains('\\') || text[open] != '`' || text[close] != '`') return null;
            text = text.Substring(0, open) + "$(" + inner + ")" + text.Substring(close + 1);
        }

        return text == line.Text ? null : Checked(text, line.IsOnWindows);
    }

    /// <summary>
    /// Returns a script as one word of a command line: in double quotes if that needs no escapes, else in single quotes.
    /// </summary>
    public static string Quote(string script) =>
        script.Contains('\'') && !script.ContainsAny(['"', '\\', '$', '`']) ? "\"" + script + "\"" : Requote(script, '\'');

    /// <summary>Returns a script as one word of a command line, as its operating system reads it.</summary>
    public static string Quote(ParsedCommandLine line, string script)
    {
        // Windows knows double quotation marks only, so that single ones around the script are meant as such.
        if (!line.IsOnWindows) return Quote(script);
        var isQuoted = script.Length > 1 && script[0] == '\'' && script.IndexOf('\'', 1) == script.Length - 1;
        return "\"" + EscapeOnWindows(isQuoted ? script.Substring(1, script.Length - 2) : script) + "\"";
    }

    // For the inside of double quotation marks, where backslashes count before a mark, also before the one at the end.
    private static string EscapeOnWindows(string text) => BackslashesAndMark.Replace(
        text,
        static match => match.Groups[1].Value + match.Groups[1].Value + (match.Groups[2].Length > 0 ? "\\\"" : ""));

    // A script that is quoted, and what follows it.
    private static string Extend(ParsedCommandLine line, string script, string rest, char quote)
    {
        if (!line.IsOnWindows) return quote + script + Escape(rest, quote) + quote;

        // Backslashes before the mark were doubled.
        var inner = quote == '"' ? BackslashesAtEnd.Replace(script, "$1") : EscapeOnWindows(script);
        return "\"" + inner + EscapeOnWindows(rest) + "\"";
    }

    // In the kind of quotation mark that the outer script does not have.
    private static string? FixInnerScript(ParsedCommandLine line, InnerScript inner)
    {
        if (inner.Joined is { } words) return FixJoinedScript(line, inner, words);
        var text = line.Text;
        if (line.Words.FirstOrDefault(word => word.Start < inner.Start && inner.End < word.End) is not { } outerWord)
        {
            return Checked(text.Substring(0, inner.Start) + Quote(line, text.Substring(inner.Start).TrimEnd()), line.IsOnWindows);
        }

        var outer = text[outerWord.Start];
        var quote = outer == '\'' ? '"' : '\'';
        var script = text.Substring(inner.Start, inner.End - inner.Start);
        var start = outerWord.Start + 1;
        if (text.Substring(start, inner.Start - start).Count(c => c == quote) % 2 != 0) return null;
        if (outer is not ('\'' or '"') || script.ContainsAny(['\'', '"', '\\', '$', '`', '<', '>', '|', '&', ';', '!'])) return null;
        return Checked(text.Substring(0, inner.Start) + quote + script + quote + text.Substring(inner.End), line.IsOnWindows);
    }

    // ssh host bash -c echo hello: the words are one script for the other shell, which has to get the quotation marks too.
    private static string? FixJoinedScript(ParsedCommandLine line, InnerScript inner, TextRange joined)
    {
        var text = line.Text;
        var end = joined.Start + joined.Length;
        var before = text.Substring(joined.Start, inner.Start - joined.Start);
        var own = text.Substring(inner.Start, inner.End - inner.Start);
        var after = text.Substring(inner.End, end - inner.End);
        string[] scripts =
        [
            "\"" + before + own + after + "\"",
            "\"" + before + "'" + own + "'" + after + "\"",
            "\"" + before + "\\\"" + own + "\\\"" + after + "\"",
            "\\\"" + before + own + after + "\\\"",
            "\\\"" + before + "'" + own + "'" + after + "\\\"",
        ];
        return (before + own + after).ContainsAny(['"', '\\', '`']) ? null
            : scripts.Select(script => Checked(text.Substring(0, joined.Start) + script + text.Substring(end), line.IsOnWindows))
                .FirstOrDefault(static edited => edited is not null);
    }

    // With its variables in the syntax of the shell, from the end to the beginning.
    private static string? Wrapped(string line, bool isWindows, IReadOnlyCollection<string> names)
    {
        foreach (var variable in ForeignVariables.Find(CommandLineReader.Read(line, isWindows), names)
            .OrderByDescending(static variable => variable.Start))
        {
            if (variable.Replacement is null) continue;
            line = line.Substring(0, variable.Start) + variable.Replacement + line.Substring(variable.End);
        }

        return Checked(line, isWindows);
    }

    // A fix must not leave another finding behind.
    private static string? Checked(string line, bool isWindows)
    {
        var read = CommandLineReader.Read(line, isWindows);
        return read.Unbalanced is null
            && ShellSyntax.Find(read).Count == 0
            && ScriptWords.Find(read) is null
            && CmdQuotes.Find(read) is null
            && !ForeignVariables.Find(read, []).Any()
            && HasValidScript(read)
                ? line
                : null;
    }

    // Arguments after 'done' or '}' are not those of a command.
    private static bool HasValidScript(ParsedCommandLine line)
    {
        if (line is not { Shell: ShellKind.Posix, ScriptWord: { } index }) return true;
        var script = line.Words[index];
        return ShellParser.Parse(script.Chars, script.Text, ShellUse.DialectOf(line)).Error is null;
    }

    private static string? Unquote(string quoted) =>
        quoted.Length > 1 && quoted[0] is '\'' or '"' && quoted[quoted.Length - 1] == quoted[0]
            ? quoted.Substring(1, quoted.Length - 2)
            : null;

    private static string Requote(string script, char quote) => quote + Escape(script, quote) + quote;

    private static string Escape(string text, char quote) =>
        quote == '\'' ? text.Replace("'", @"'\''") : text.Replace("\\", "\\\\").Replace("\"", "\\\"");
}
