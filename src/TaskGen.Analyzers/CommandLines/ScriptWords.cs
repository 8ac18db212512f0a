using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using TaskGen.Analyzers.CommandLines.Posix;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.CommandLines.Programs;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>
/// Checks how a POSIX shell receives its script, and what follows the script. The words are those that a node cuts, since no shell reads
/// them; what a shell would see after the script is found by the shell's own reader.
/// </summary>
internal static class ScriptWords
{
    // Words that launchers and their options may be before a shell.
    private const int MaxLaunchers = 32;

    private static readonly Regex OptionWithScript = New(@"^-[A-Za-z]*c");

    // Other quotation marks, an escape, or a variable alone, between two quoted parts of a script.
    private static readonly Regex MeantBetweenQuotes = New(@"[\\'""]|^\$(\w+|\{[^}]*\})$");

    /// <summary>Returns the first fault, or null.</summary>
    public static ScriptFault? Find(ParsedCommandLine line)
    {
        var words = line.Words;
        if (line.Unbalanced is not null) return null;
        if (FindOptionWithScript(words) is { } glued) return glued;
        if (line.Shell == ShellKind.None) return line.Text.Contains("sh ") ? FindInScripts(words) : null;
        if (line.Shell != ShellKind.Posix || line.ScriptWord is not { } index) return null;

        var script = words[index];
        if (FindNestedQuotes(line, script) is { } nested) return nested;

        if (TakesMoreArguments(words, index)) return null;
        if (index == words.Count - 1) return InnerScriptFinder.Find(script.Chars, ShellUse.DialectOf(line));

        var isQuoted = script.Chars.Any(static character => character.IsQuoted);
        var signs = LineSyntax.Find(line, isQuoted ? script.End : script.Start).ToList();
        if (FindChainedShell(line, FindEnd(line, script) is { } end ? [end, .. signs] : signs) is { } chained) return chained;
        if (!isQuoted && script.Chars.Count > 0 && !script.Text.Contains('$')) return Fault(ScriptFaultKind.NotQuoted, script, script);
        if (signs.Find(static sign => sign.IsOperator || sign.IsRedirection) is { } first)
        {
            return new(ScriptFaultKind.OperatorAfterScript, first.Text, first.Start, first.End);
        }

        return isQuoted && HasUnusedArguments(words, index)
            ? Fault(ScriptFaultKind.UnusedArguments, words[index + 1], words[words.Count - 1])
            : null;
    }

    /// <summary>
    /// Returns the fault of a command within a script that gives words to the script of a shell, which does not use them, or null.
    /// </summary>
    public static ScriptFault? FindInnerScript(IReadOnlyList<Word> words)
    {
        if (ShellUse.Find(words) is not { Kind: ShellKind.Posix, Script: { } script } || script == words.Count - 1) return null;

        // What a value, a variable, or another command gives as the script may use the words after it.
        if (words[script].Text.ContainsAny([QuotedChar.PlaceholderMark, QuotedChar.ExpansionMark])) return null;
        if (TakesMoreArguments(words, script) || !HasUnusedArguments(words, script)) return null;
        return words[script].Chars.Any(static character => character.IsQuoted)
            ? Fault(ScriptFaultKind.UnusedArguments, words[script + 1], words[words.Count - 1])
            : Fault(ScriptFaultKind.NotQuoted, words[script], words[script]);
    }

    // ssh host bash -c echo hello, su -c 'bash -c echo hello': programs that give words to a shell.
    private static ScriptFault? FindInScripts(IReadOnlyList<Word> words)
    {
        var scripts = CommandInterpreter.Interpret(words).Scripts;
        foreach (var script in scripts)
        {
            if (InnerScriptFinder.Find(script) is { } fault) return fault;
        }

        // docker exec box sh -c echo hello, tmux new-window sh -c echo hello: the words are a command.
        for (var i = 1; i < words.Count; i++)
        {
            if (ShellUse.At(words, i, isFirst: true) is { Kind: ShellKind.Posix, Script: { } index }
                && scripts.Exists(script => !script.IsJoined && script.Words[0] == words[index]))
            {
                return FindInnerScript(new WordSlice(words, i)) is { Kind: ScriptFaultKind.NotQuoted } fault
                    ? fault with { Inner = new(words[i].ProgramName, words[index].Start, words[words.Count - 1].End) }
                    : null;
            }
        }

        return null;
    }

    /// <summary>Returns whether a program before a shell gives more arguments to its script.</summary>
    /// <remarks>find and xargs add arguments of their own, and the ';' at the end belongs to find.</remarks>
    public static bool TakesMoreArguments(IReadOnlyList<Word> words, int script) => words.Take(script)
        .Any(static word => word.Text is "-exec" or "-execdir" or "-ok" or "-okdir" || word.ProgramName is "xargs" or "parallel");

    // bash -c'…' reads the script as more options.
    private static ScriptFault? FindOptionWithScript(IReadOnlyList<Word> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!ShellUse.IsPosixShell(words[i].ProgramName)) continue;
            for (var k = i + 1; k < words.Count && words[k].Text.StartsWith("-", StringComparison.Ordinal); k++)
            {
                var option = words[k];
                var prefix =
                    OptionWithScript.Match(new string([.. option.Chars.TakeWhile(static character => !character.IsQuoted)
                        .Select(static character => character.Char)]));
                if (prefix.Success && prefix.Length < option.Chars.Count && option.Chars[prefix.Length].IsQuoted)
                {
                    return Fault(ScriptFaultKind.NoBlankBeforeScript, option, option);
                }
            }
        }

        return null;
    }

    // 'echo 'hello world' && ls': a quotation mark ends the script, what follows touches it, and the same mark opens again right after
    // other text.
    private static ScriptFault? FindNestedQuotes(ParsedCommandLine line, Word script)
    {
        var text = line.Text;
        var quote = text[script.Start];
        if (quote is not ('\'' or '"')) return null;
        if (EndOfQuotes(text, script.Start) is not { } close || close + 1 >= text.Length || IsBoundary(text[close + 1])) return null;

        var open = text.IndexOf(quote, close + 1);
        if (open < 0 || IsBoundary(text[open - 1])) return null;
        var between = text.Substring(close + 1, open - close - 1);
        return MeantBetweenQuotes.IsMatch(between)
            ? null
            : new(ScriptFaultKind.NestedQuotes, QuotedChar.Show(text.Substring(close, open - close + 1)), close, open + 1);
    }

    private static int? EndOfQuotes(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && text[start] == '"') i++;
            else if (text[i] == text[start]) return i;
        }

        return null;
    }

    private static bool IsBoundary(char c) => char.IsWhiteSpace(c) || c is '\'' or '"' or '\\' or QuotedChar.PlaceholderMark;

    // sh -c 'one' && timeout 5 sh -c 'two'
    private static ScriptFault? FindChainedShell(ParsedCommandLine line, List<ShellSign> signs)
    {
        var next = 0;
        foreach (var sign in signs)
        {
            if (!sign.IsOperator) continue;
            while (next < line.Words.Count && line.Words[next].End <= sign.End) next++;
            var words = CommandAfter(line, next, sign.End);
            var program = CommandInterpreter.SkipLaunchers(words);
            if (program >= words.Count || ShellUse.At(words, program, isFirst: true).Kind != ShellKind.Posix) continue;
            var isAttached = sign.Start > 0 && !char.IsWhiteSpace(line.Text[sign.Start - 1]);
            var start = isAttached ? words[0].Start : sign.Start;
            var text = QuotedChar.Show(line.Text.Substring(start, words[program].End - start));
            return new(ScriptFaultKind.ChainedShell, text, start, words[program].End);
        }

        return null;
    }

    // sh -c 'one'; …, sh -c 'one'&&…
    private static ShellSign? FindEnd(ParsedCommandLine line, Word script)
    {
        var chars = script.Chars;
        var last = chars.Count - 1;
        var start = Enumerable.Range(1, Math.Max(0, last)).FirstOrDefault(i => IsOperator(chars[i]) && chars[i - 1].IsQuoted);
        if (start == 0 && last > 0 && IsOperator(chars[last])) start = last;
        if (start == 0) return null;
        var end = start;
        while (end < last && IsOperator(chars[end + 1])) end++;
        return ShellSign.Of(line, chars[start].Index, chars[end].Index + 1) with { IsOperator = true };
    }

    private static bool IsOperator(QuotedChar character) => character is { IsQuoted: false, Char: ';' or '&' or '|' };

    // Its first word may begin right after the operator: &&sh.
    private static List<Word> CommandAfter(ParsedCommandLine line, int first, int end)
    {
        var words = line.Words.Skip(first).Take(MaxLaunchers).ToList();
        if (words.Count > 0 && words[0].Start < end) words[0] = words[0].From(words[0].Chars.Count(c => c.Index < end), end);
        return words;
    }

    private static bool HasUnusedArguments(IReadOnlyList<Word> words, int script)
    {
        var text = words[script].Text;
        if (text.Contains(QuotedChar.PlaceholderMark)) return false;
        var shell = words.Take(script).Select(static word => ShellTable.Find(word.ProgramName)).OfType<ScriptShell>().LastOrDefault()
            ?? ShellTable.Default;
        if (ArgumentUses.AreIn(ShellParser.Parse(words[script].Chars, text, shell.Dialect))) return false;

        // A single word that names the script is $0, as in sh -c 'ls' sh.
        var first = words[script + 1];
        return script + 2 < words.Count || !(first.Text is "--" or "-" or "_" || ShellUse.IsPosixShell(first.ProgramName));
    }

    private static ScriptFault Fault(ScriptFaultKind kind, Word first, Word last) =>
        new(kind, QuotedChar.Show(first.Text), first.Start, last.End);

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
