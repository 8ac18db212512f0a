using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using TaskGen.Analyzers.CommandLines.Cmd;
using TaskGen.Analyzers.CommandLines.Posix;
using TaskGen.Analyzers.CommandLines.PowerShell;
using TaskGen.Analyzers.CommandLines.Programs;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Finds variables in the syntax of another shell than the one that reads them.</summary>
internal static class ForeignVariables
{
    private static readonly Regex AnyVariable = New(@"\$(?:env:(?<name>\w+)|\{(?:env:)?(?<name>[A-Za-z_][^}]*)\}|(?<name>[A-Za-z_]\w*))");

    private static readonly Regex Assignment = New(@"\$\{?(?<name>\w+)\}?\s*=(?!=)");

    /// <summary>Finds the variables of a command line that its shell does not expand.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="names">The names of the task's own environment variables.</param>
    public static IEnumerable<ForeignVariable> Find(ParsedCommandLine line, IReadOnlyCollection<string> names)
    {
        if (line.Unbalanced is not null || line.ScriptWord is not { } script) return [];
        return line.Shell switch
        {
            ShellKind.Posix => ForeignVariableFinder.Find(line.Words[script], ShellUse.DialectOf(line)),
            ShellKind.Cmd => FindInCmd(line, script, names),
            ShellKind.PowerShell => FindInPowerShell(line, script, names),
            _ => [],
        };
    }

    private static IEnumerable<ForeignVariable> FindInCmd(ParsedCommandLine line, int scriptWord, IReadOnlyCollection<string> names)
    {
        var start = line.Words[scriptWord - 1].End;
        var text = line.Text.Substring(start);
        if (!text.Contains('$')) yield break;
        var commands = CmdReader.FindCommands(line.Text, start).ToList();
        var command = 0;
        foreach (Match match in AnyVariable.Matches(text))
        {
            while (command < commands.Count && commands[command].End <= start + match.Index) command++;
            if (command < commands.Count && IsOtherInterpreter(commands[command].Words)) continue;
            var name = match.Groups["name"].Value;
            if (!VariableNames.HasPowerShellPrefix(match.Value)
                && match.Value[1] != '{'
                && !VariableNames.IsVariable(name)
                && !names.Contains(name))
            {
                continue;
            }
            yield return new(ShellKind.Cmd, match.Value, "%" + name + "%", start + match.Index, start + match.Index + match.Length);
        }
    }

    private static IEnumerable<ForeignVariable> FindInPowerShell(ParsedCommandLine line, int scriptWord, IReadOnlyCollection<string> names)
    {
        QuotedChar[] script = [.. line.Words.Skip(scriptWord)
            .SelectMany(static (word, i) => i == 0 ? word.Chars : word.Chars.Prepend(new QuotedChar(' ', word.Start)))];
        var text = QuotedChar.TextOf(script);
        var percent = VariableNames.FindPercent(text, isWindows: true);
        if (ShellUse.Find(line.Words).Arguments)
        {
            foreach (var match in percent.Concat(AnyVariable.Matches(text).Cast<Match>().Where(match => IsEnvironment(match, names))))
            {
                yield return Variable(ShellKind.PowerShell, script, match, null);
            }
            yield break;
        }

        if (PowerShellReader.FindText([.. script]) is not { } isText) yield break;
        var assigned = new HashSet<string>(
            Assignment.Matches(text).Cast<Match>().Select(static match => match.Groups["name"].Value), StringComparer.OrdinalIgnoreCase);
        foreach (var match in percent.Concat(AnyVariable.Matches(text)
            .Cast<Match>()
            .Where(match => !HasPrefix(match) && IsEnvironment(match, names) && !assigned.Contains(match.Groups["name"].Value))))
        {
            var name = match.Groups["name"].Value;
            if (!isText[match.Index])
            {
                yield return Variable(
                    ShellKind.PowerShell, script, match, name.All(IsNameCharacter) ? "$env:" + name : "${env:" + name + "}");
            }
        }
    }

    private static bool HasPrefix(Match variable) => variable.Value.Contains("env:", StringComparison.OrdinalIgnoreCase);

    private static bool IsEnvironment(Match variable, IReadOnlyCollection<string> names)
    {
        var name = variable.Groups["name"].Value;
        return HasPrefix(variable) || VariableNames.IsWellKnown(name) || names.Contains(name);
    }

    // Programs that have variables of their own, and other shells.
    private static bool IsOtherInterpreter(IReadOnlyList<Word> words) => words.Any(static word =>
        ShellTable.Find(word.ProgramName) is { Kind: not ShellKind.Cmd }
            || word.ProgramName is "grep" or "rg" or "nmake"
            || ProgramTable.Find(word.ProgramName) is { CodeOptions.Length: > 0 }
                or { Rest: WordsReading.Container or WordsReading.Unquotable }
                or { Rest: WordsReading.JoinedScript, IsDistinct: true });

    private static bool IsNameCharacter(char c) => c == '_' || char.IsLetterOrDigit(c);

    private static ForeignVariable Variable(ShellKind shell, IReadOnlyList<QuotedChar> script, Match match, string? replacement) =>
        new(shell, match.Value, replacement, script[match.Index].Index, script[match.Index + match.Length - 1].Index + 1);

    private static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
