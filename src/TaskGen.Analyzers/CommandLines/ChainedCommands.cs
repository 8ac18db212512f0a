using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Combines shells that are chained without a shell around them: <c>sh -c 'one' &amp;&amp; sh -c 'two'</c>.</summary>
internal static class ChainedCommands
{
    private const string DefaultShell = "/bin/sh -c ";

    private const string ChangingCommands =
        @"\.|alias|bind|break|cd|chdir|continue|declare|disown|enable|eval|exec|exit|export|function|getopts|hash|let|local|logout|mapfile"
            + "|popd|pushd|read|readarray|readonly|return|set|setopt|shift|shopt|source|suspend|trap|typeset|ulimit|umask|unalias"
            + "|unset|unsetopt";

    // A script with several commands, or with one that changes its shell, needs a subshell of its own. Such a command is found
    // at the beginning, since any later one makes several.
    private static readonly Regex NeedsSubshell = New(
        @"[;|\n]|(?<![<>])&(?!>)|\$\{\w+:?=|\(\([^)]*([^=!<>]=[^=]|\+\+|--)"
            + @"|^\s*\w+(\[[^\]]*\])?\+?=|^\s*[^\s()]+\s*\(\s*\)"
            + @"|^\s*((!|time|command|builtin)\s+(-\S+\s+)*|\d*[<>]+&?\s*\S+\s+)*['""]?"
            + "(" + ChangingCommands + @")(?=$|[\s<>'""])");

    // What follows on the same line would be part of the comment.
    private static readonly Regex HasComment = New(@"(^|[\s;&|()])#");

    private static readonly Regex Redirection = New(@"^\d*(?:[<>]&|&>>?|>>|>\||<>|[<>])(?<target>.*)$");

    private static readonly Regex StandardPath = New(@"^(/usr)?/bin/");

    /// <summary>Returns one shell command that runs all commands; null where they cannot be combined.</summary>
    public static string? Combine(ParsedCommandLine line)
    {
        line = SeparateOperators(line);
        var words = line.Words;
        if (line.ScriptWord is not { } index) return null;

        // timeout 5 sh -c 'one' && sh -c 'two': in the script of the first shell, the launcher would be for both.
        var isFirst = ShellUse.Find(words).Program == 0;
        if (!isFirst && line.IsOnWindows) return null;
        var prefix = isFirst ? line.Text.Substring(0, words[index].Start) : DefaultShell;
        var script = "";
        var first = 0;
        while (first < words.Count)
        {
            var last = first;
            while (last < words.Count && !ShellSyntax.IsOperator(words[last])) last++;
            if (last == first) return null;
            var command = Command(line, first, last, prefix);
            if (HasComment.IsMatch(command) && (last < words.Count || command[0] == '(')) return null;
            script += command;
            if (last < words.Count) script += (words[last].Text == ";" ? "" : " ") + words[last].Text + " ";
            first = last + 1;
        }

        // In a script, a backslash of a path on Windows would quote what follows it.
        if (script.Contains("<<") || (line.IsOnWindows && script.Contains('\\'))) return null;
        return prefix + CommandLineEdits.Quote(line, script.TrimEnd());
    }

    // Operators are words only between spaces: sh -c 'one'; sh -c 'two'&&three
    private static ParsedCommandLine SeparateOperators(ParsedCommandLine line)
    {
        var text = line.Text;
        foreach (var (start, end) in line.Words.SelectMany(AttachedOperators).Reverse().ToList())
        {
            if (end < text.Length && !char.IsWhiteSpace(text[end])) text = text.Insert(end, " ");
            if (start > 0 && !char.IsWhiteSpace(text[start - 1])) text = text.Insert(start, " ");
        }

        return text == line.Text ? line : CommandLineReader.Read(text, line.IsOnWindows);
    }

    // Within a word, a single '&' or ';' may be part of a URL or of an argument, but not after quotation marks or before a shell.
    private static IEnumerable<(int Start, int End)> AttachedOperators(Word word)
    {
        var chars = word.Chars;
        for (var i = 0; i < chars.Count; i++)
        {
            var length = 0;
            while (i + length < chars.Count && chars[i + length] is { IsQuoted: false, Char: ';' or '&' or '|' }) length++;
            if (length == 0) continue;
            if (length == chars.Count) yield break;
            var isRedirection = (i > 0 && IsAngle(chars[i - 1])) || (i + length < chars.Count && IsAngle(chars[i + length]));
            var isBetween = i > 0 && i + length < chars.Count && !chars[i - 1].IsQuoted;
            var isMeant = length == 2 || !isBetween || chars[i].Char == '|' || ShellUse.IsPosixShell(word.From(i + length).ProgramName);
            if (!isRedirection && isMeant)
            {
                yield return (chars[i].Index, chars[i + length - 1].Index + 1);
            }

            i += length;
        }
    }

    private static bool IsAngle(QuotedChar character) => character is { IsQuoted: false, Char: '<' or '>' };

    // The script of the same shell as the first, or the command with its script quoted.
    private static string Command(ParsedCommandLine line, int first, int last, string prefix)
    {
        var words = line.Words;
        var raw = line.Text.Substring(words[first].Start, words[last - 1].End - words[first].Start);
        var shell = ShellUse.Find(new WordSlice(words, first, last));
        if (shell is not { Kind: ShellKind.Posix, Program: { } program, Script: { } index }
            || ScriptWords.TakesMoreArguments(new WordSlice(words, first, last), index))
        {
            return raw;
        }

        var start = words[first + index].Start - words[first].Start;
        var own = raw.Substring(0, start);
        var isLast = first + index == last - 1;

        // sh -c 'one' > log: the redirection is that of the script.
        var redirections = "";
        var end = words[first + index].End - words[first].Start;
        if (!isLast && raw[start] is '\'' or '"' && AreRedirections(words, first + index + 1, last))
        {
            redirections = raw.Substring(end);
            raw = raw.Substring(0, end);
            isLast = true;
        }

        if (Script(words[first + index], raw.Substring(start), isLast) is not { } script) return raw + redirections;
        if (program != 0 || NameOf(own) != NameOf(prefix))
        {
            return isLast ? raw + redirections : own + CommandLineEdits.Quote(script);
        }

        if (string.IsNullOrWhiteSpace(script)) script = ":";
        if (!NeedsSubshell.IsMatch(script)) return script + redirections;

        // '((' would begin an arithmetic command.
        return (script.TrimStart()[0] == '(' ? "( " : "(") + script + ")" + redirections;
    }

    private static bool AreRedirections(IReadOnlyList<Word> words, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Redirection.Match(words[i].Text) is not { Success: true } match) return false;
            var target = match.Groups["target"];
            if (words[i].Chars.Take(target.Index).Any(static character => character.IsQuoted)) return false;
            if (target.Length > 0) continue;

            // >"" has no file's name.
            if (words[i].End - words[i].Start > match.Length || ++i == end) return false;
        }

        return true;
    }

    // As it is meant: sh -c echo one, which runs 'echo' only, has all words as its script.
    private static string? Script(Word word, string text, bool isLast)
    {
        if (text[0] is '\'' or '"')
        {
            var script = text.Substring(1, Math.Max(0, text.Length - 2));
            var isWhole = isLast && text.Length > 1 && text[text.Length - 1] == text[0];
            return isWhole && !script.Contains(text[0]) && !script.Contains('\\') ? script : null;
        }

        // The value of a placeholder or a variable is the whole script.
        return word.Chars.All(static character =>
            !character.IsQuoted && character.Char is not ('\'' or '"' or '\\' or '$' or '`' or QuotedChar.PlaceholderMark))
            ? text
            : null;
    }

    // With its options, wherever it is installed.
    private static string NameOf(string shell) =>
        StandardPath.Replace(string.Join(" ", shell.Split([' '], StringSplitOptions.RemoveEmptyEntries)), "");

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
