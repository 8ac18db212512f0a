using System.Linq;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;

namespace TaskGen.CommandLines.Tests;

/// <summary>Everything that is read from a command line, as one line of text: <c>{}</c> is a placeholder.</summary>
internal static class LineOutline
{
    /// <summary>Returns how a command line is read: its system and shell, and the quoting of each placeholder.</summary>
    public static string Of(string line, bool isWindows = false)
    {
        var read = CommandLineReader.Read(Marked(line), isWindows);
        return string.Join(
            " ",
            [
                read.IsShownForWindows switch { null => "any", true => "windows", false => "linux" }
                    + (read.IsWindows ? " as windows" : ""),
                read.Shell + read.ScriptWord?.ToString(),
                .. read.Contexts.OrderBy(static context => context.Key).Select(static context => context.Key + ":" + Place(context.Value)),
                .. read.Unbalanced is { } unbalanced ? ["open at " + unbalanced] : (string[])[],
            ]);
    }

    /// <summary>Returns the words of a command line, and where each is.</summary>
    public static string Words(string line, bool isWindows = false) => string.Join(
        "|",
        CommandLineReader.Read(Marked(line), isWindows).Words.Select(static word =>
            $"{QuotedChar.Show(word.Text)} {word.Start}-{word.End}{(word.Chars.Any(static c => c.IsQuoted) ? " quoted" : "")}"));

    /// <summary>Returns what is reported about a command line, and the edit that would repair it.</summary>
    public static string Findings(string line, bool isWindows = false)
    {
        var read = CommandLineReader.Read(Marked(line), isWindows);
        var fault = ScriptWords.Find(read);
        var fixedLine = fault is null ? null : CommandLineEdits.FixScript(read, fault);
        string?[] findings =
        [
            ShellSyntax.Find(read) is [var sign, ..]
                ? $"syntax {sign.Text} {sign.Start}-{sign.End} {sign.Shell}"
                    + (sign.IsOperator ? " operator" : "")
                    + (sign.IsRedirection ? " redirection" : "")
                : null,
            fault is null ? null : $"script {fault.Kind} {fault.Text} {fault.Start}-{fault.End} {fault.Inner}".Replace(", Joined =  }", " }").TrimEnd(),
            fixedLine is null ? null : "fix " + fixedLine.Replace("\0", "{}"),
            CmdQuotes.Find(read) is { } quotes
                ? $"quotes{(quotes.IsSingle ? " single" : "")} {quotes.Start}-{quotes.End} {quotes.Replacement?.Replace("\0", "{}")}"
                : null,
            .. ForeignVariables.Find(read, ["OWN"]).Select(static variable =>
                $"foreign {variable.Text} {variable.Start}-{variable.End} {variable.Shell} {variable.Replacement}".TrimEnd()),
            .. ServiceVariables.Find(read).Select(static variable =>
                $"service {variable.Name}"
                    + (variable.Suffix.Length > 0 ? " + " + variable.Suffix : "")
                    + $" {variable.Start} {variable.Shell}"
                    + (variable.IsAtEnd ? " at end" : "")),
            CommandLineEdits.CloseQuote(read) is { } closed ? "close " + closed.Replace("\0", "{}") : null,
            CommandLineEdits.ReplaceBackticks(read) is { } replaced ? "backticks " + replaced.Replace("\0", "{}") : null,
        ];
        return string.Join("; ", findings.Where(static text => text is not null)).Replace("\n", "\\n");
    }

    /// <summary>Returns for each placeholder whether a text is safe in it without quoting.</summary>
    public static string Unquoted(string line, bool isWindows = false)
    {
        var read = CommandLineReader.Read(Marked(line), isWindows);
        var checker = new UnquotedValueChecker(read);
        return string.Join(" ", read.Contexts.Keys.Order().Select(index => checker.IsSafe(Value("File"), index) ? "safe" : "unsafe"));
    }

    /// <summary>Returns a placeholder that is quoted for no context.</summary>
    public static Placeholder Value(string name, MemberType type = MemberType.String, string? format = null) => new(
        new MemberValue(name, name, type, 0, true, false, false, false), format, IsRaw: false, Context: null, default);

    private static string Marked(string line) =>
        line.Replace("{{}}", "\u0001").Replace("{}", "\0").Replace("{{", "{").Replace("}}", "}").Replace("\u0001", "{}");

    private static string Place(PlaceholderContext context) => context.UnquotableReason is { } reason
        ? $"no {reason.Kind} '{reason.Subject}'{(context.Unquoted == UnquotedValues.None ? "" : " takes " + context.Unquoted)}"
        : string.Join("+", context.Layers)
            + (context.TakesList ? " list" : "")
            + (context.Limits == Analyzers.Model.CommandLimits.None ? "" : " not " + context.Limits);
}
