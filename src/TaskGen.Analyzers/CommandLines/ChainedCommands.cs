using System.Text.RegularExpressions;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Combines shells that are chained without a shell around them: <c>sh -c 'one' &amp;&amp; sh -c 'two'</c>.</summary>
internal static class ChainedCommands
{
    // A script with several commands, or with one that changes its shell, needs a subshell of its own.
    private static readonly Regex NeedsSubshell = new(
        @"[;&|\n]|\b(cd|exit|exec|set|export|trap|unset|umask|source|alias|shift|return)\b|(^|\s)\.\s", RegexOptions.CultureInvariant);

    /// <summary>Returns one shell command that runs all commands; null where they cannot be combined.</summary>
    public static string? Combine(ParsedCommandLine line)
    {
        // timeout 5 sh -c 'one' && sh -c 'two': in one script, the launcher would be for both.
        var words = line.Words;
        if (line.ScriptWord is not { } index || ShellUse.Find(words).Program != 0) return null;
        var prefix = line.Text.Substring(0, words[index].Start);
        var script = "";
        var first = 0;
        while (first < words.Count)
        {
            var last = first;
            while (last < words.Count && !ShellSyntax.IsOperator(words[last]) && !EndsCommand(words[last])) last++;
            var isEnded = last < words.Count && EndsCommand(words[last]);
            if (isEnded) last++;
            if (last == first || Command(line, first, last, isEnded, prefix) is not { } command) return null;
            script += command;
            if (isEnded) script += last < words.Count ? "; " : "";
            else if (last < words.Count) script += (words[last].Text == ";" ? "" : " ") + words[last].Text + " ";
            first = isEnded ? last : last + 1;
        }

        return script.IndexOf('#') >= 0 || script.Contains("<<") ? null : prefix + CommandLineEdits.Quote(script);
    }

    private static bool EndsCommand(Word word) =>
        word.Chars.Count > 1 && word.Chars[word.Chars.Count - 1] is { Char: ';', IsQuoted: false };

    // The script of the same shell as the first, or the command as it is.
    private static string? Command(ParsedCommandLine line, int first, int last, bool isEnded, string prefix)
    {
        var words = line.Words;
        var end = words[last - 1].End - (isEnded ? 1 : 0);
        var raw = line.Text.Substring(words[first].Start, end - words[first].Start);
        var shell = ShellUse.Find(new WordSlice(words, first, last));
        if (shell is not { Kind: ShellKind.Posix, Program: 0, Script: { } index }) return raw;

        var start = words[first + index].Start;
        var own = line.Text.Substring(words[first].Start, start - words[first].Start);
        if (first + index != last - 1 || own.Trim() != prefix.Trim()) return raw;

        var quote = line.Text[start];
        var script = line.Text.Substring(start + 1, System.Math.Max(0, end - start - 2));
        if (quote is not ('\'' or '"') || line.Text[end - 1] != quote || script.IndexOf(quote) >= 0 || script.IndexOf('\\') >= 0)
        {
            return raw;
        }
        return NeedsSubshell.IsMatch(script) ? "(" + script + ")" : script;
    }
}
