using System.Linq;
using System.Text;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.CommandLines.Posix;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>
/// Edits of command lines. They work on the text that <see cref="CommandLineReader"/> reads, in which a placeholder is one character, and
/// keep the order of placeholders.
/// </summary>
internal static class CommandLineEdits
{
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
    public static string? WrapInSh(string line) => Checked("/bin/sh -c " + Quote(line.Trim()), isWindows: false);

    /// <summary>Returns the command line as the command of <c>cmd /c</c>; null where the command would not mean the same.</summary>
    public static string? WrapInCmd(string line) => Checked("cmd /c " + CmdQuotes.Protect(line.Trim()), isWindows: true);

    /// <summary>Returns the command line with its script quoted; null where that cannot be done.</summary>
    public static string? FixScript(ParsedCommandLine line, ScriptFault fault)
    {
        var text = line.Text;
        switch (fault.Kind)
        {
            case ScriptFaultKind.NoBlankBeforeScript:
                var quote = text.IndexOfAny(['\'', '"'], fault.Start);
                return Checked(text.Insert(quote, " "), isWindows: false);
            case ScriptFaultKind.NotQuoted or ScriptFaultKind.UnusedArguments when fault.Inner is { } inner:
                return FixInnerScript(line, inner);
            case ScriptFaultKind.ChainedShell:
                return ChainedCommands.Combine(line) is { } combined && Checked(combined, isWindows: false) is { } single
                    ? single
                    : WrapInSh(text);
        }

        var script = line.Words[line.ScriptWord];
        var before = text.Substring(0, script.Start);
        return fault.Kind switch
        {
            ScriptFaultKind.NotQuoted => Checked(before + Quote(text.Substring(script.Start).TrimEnd()), isWindows: false),
            ScriptFaultKind.NestedQuotes when Unquote(text.Substring(script.Start).TrimEnd()) is { } inner =>
                Checked(before + Requote(inner, text[script.Start]), isWindows: false),
            ScriptFaultKind.OperatorAfterScript
                or ScriptFaultKind.UnusedArguments when Unquote(text.Substring(script.Start, script.End - script.Start)) is { } inner =>
                Checked(
                    before
                        + text[script.Start]
                        + inner
                        + Escape(text.Substring(script.End).TrimEnd(), text[script.Start])
                        + text[script.Start],
                    isWindows: false),
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

        // An apostrophe within a word is more likely to be meant as one.
        if (quote > 0 && !char.IsWhiteSpace(text[quote - 1]) && text[quote - 1] is not ('=' or '\'' or '"')) return null;
        var script = line.ScriptWord >= 0 ? line.Words[line.ScriptWord] : null;
        var isInScript = script is not null && script.Start < quote && quote < script.End - 1
            && text[script.Start] is '\'' or '"' && text[script.End - 1] == text[script.Start] && text[quote] != text[script.Start];
        return Checked(isInScript ? text.Insert(script!.End - 1, text[quote].ToString()) : text + text[quote], line.IsWindows);
    }

    /// <summary>Returns the command line with <c>$(…)</c> for the backticks around placeholders; null where that cannot be done.</summary>
    public static string? ReplaceBackticks(ParsedCommandLine line)
    {
        var text = line.Text;
        if (line.Shell != ShellKind.Posix || line.ScriptWord < 0) return null;
        foreach (var (open, close) in BackticksFinder.Find(line.Words[line.ScriptWord]).Reverse())
        {
            // A backslash has a meaning of its own between backticks.
            var inner = text.Substring(open + 1, close - open - 1);
            if (inner.IndexOf(QuotedChar.PlaceholderMark) < 0) continue;
            if (inner.IndexOf('\\') >= 0 || text[open] != '`' || text[close] != '`') return null;
            text = text.Substring(0, open) + "$(" + inner + ")" + text.Substring(close + 1);
        }

        return text == line.Text ? null : Checked(text, isWindows: false);
    }

    /// <summary>
    /// Returns a script as one word of a command line: in double quotes if that needs no escapes, else in single quotes.
    /// </summary>
    public static string Quote(string script) =>
        script.IndexOf('\'') >= 0 && script.IndexOfAny(['"', '\\', '$', '`']) < 0 ? "\"" + script + "\"" : Requote(script, '\'');

    /// <summary>Options without one of them, and without its value where that is a word of its own.</summary>
    public static string WithoutOption(TextNode constant, EquatableArray<Word> words, int option)
    {
        var text = constant.Constant!;
        var word = words[option];
        var takesValue = word.Text is "--name" or "-w" or "--workdir";
        var kept = word.Text.Length > 2 && word.Text[1] != '-' ? "-" + string.Concat(word.Text.Skip(1).Where(static c => c != 'd')) : "";
        var end = takesValue && option + 1 < words.Count ? words[option + 1].End : word.End;
        var rest = text.Substring(end);
        return TextNode.Escape((text.Substring(0, word.Start) + kept + (kept.Length > 0 ? rest : rest.TrimStart())).Trim());
    }

    // In the kind of quotation mark that the outer script does not have.
    private static string? FixInnerScript(ParsedCommandLine line, InnerScript inner)
    {
        var text = line.Text;
        var outer = text[line.Words[line.ScriptWord].Start];
        var quote = outer == '\'' ? '"' : '\'';
        var script = text.Substring(inner.Start, inner.End - inner.Start);
        var start = line.Words[line.ScriptWord].Start + 1;
        if (text.Substring(start, inner.Start - start).Count(c => c == quote) % 2 != 0) return null;
        if (outer is not ('\'' or '"') || script.IndexOfAny(['\'', '"', '\\', '$', '`', '<', '>', '|', '&', ';', '!']) >= 0) return null;
        return Checked(text.Substring(0, inner.Start) + quote + script + quote + text.Substring(inner.End), isWindows: false);
    }

    // A fix must not leave another finding behind.
    private static string? Checked(string line, bool isWindows)
    {
        var read = CommandLineReader.Read(line, isWindows);
        return read.Unbalanced is null && ShellSyntax.Find(read) is null && ScriptWords.Find(read) is null && CmdQuotes.Find(read) is null
            && !ForeignVariables.Find(read, []).Any() ? line : null;
    }

    private static string? Unquote(string quoted) =>
        quoted.Length > 1 && quoted[0] is '\'' or '"' && quoted[quoted.Length - 1] == quoted[0]
            ? quoted.Substring(1, quoted.Length - 2)
            : null;

    private static string Requote(string script, char quote) => quote + Escape(script, quote) + quote;

    private static string Escape(string text, char quote) =>
        quote == '\'' ? text.Replace("'", @"'\''") : text.Replace("\\", "\\\\").Replace("\"", "\\\"");
}
