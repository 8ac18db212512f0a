using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using TaskGen.Analyzers.Collections;
using TaskGen.Validation;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Finds the service's variables in a text, in the syntax of any shell, also with a misspelled prefix.</summary>
/// <param name="text">The text, <see cref="QuotedChar.PlaceholderMark"/> for each placeholder.</param>
/// <param name="isExpanded">Whether a variable may begin at a character.</param>
internal sealed class ServiceVariables(string text, Func<int, bool> isExpanded)
{
    /// <summary>What all names begin with, whatever else is wrong with them.</summary>
    public const string Start = "AZ";

    private const string Prefix = EnvironmentNames.ServicePrefix;
    private const string PowerShellPrefix = "env:";

    private const int MaxTypos = 2;

    private static readonly ILookup<string, string> NamesByLetters = BatchVariables.Names.ToLookup(LettersOf);

    private readonly List<ServiceVariable> _found = [];

    /// <summary>Finds the variables of a command line that a shell expands, and those in words that no shell reads.</summary>
    public static IReadOnlyList<ServiceVariable> Find(ParsedCommandLine line)
    {
        if (!line.Text.Contains(Start)) return [];
        var isExpanded = ExpandedText.Find(line);
        return new ServiceVariables(line.Text, index => isExpanded[index]).Find();
    }

    /// <summary>Finds the variables of a text that the service expands itself, such as the pattern of a file.</summary>
    public static IReadOnlyList<ServiceVariable> Find(string text) => new ServiceVariables(text, static _ => true).Find();

    /// <summary>
    /// Returns the variable of the service that is meant by a name without its prefix, such as <c>AZBATCH_TASK_ID</c>, or null.
    /// </summary>
    public static string? FindMeant(string name)
    {
        if (!name.StartsWith(Start, StringComparison.Ordinal)) return null;
        var letters = LettersOf(name);
        var candidates = NamesByLetters.Select(static group => group.Key)
            .Where(known => Math.Abs(known.Length - letters.Length) <= MaxTypos);
        return NearestName.Of(letters, candidates, MaxTypos) is { } nearest ? NamesByLetters[nearest].First() : null;
    }

    private static string LettersOf(string name) => name.Replace("_", "").ToUpperInvariant();

    private List<ServiceVariable> Find()
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && isExpanded(i)) i = ReadPercent(i + 1);
            else if (text[i] == '$' && isExpanded(i)) ReadDollar(i + 1);
        }

        return _found;
    }

    // %NAME% and %NAME:~0,3%; returns the index of the last character that was read.
    private int ReadPercent(int start)
    {
        var end = EndOfWindowsName(start);
        Add(start, end, "", ShellKind.Cmd);
        if (end == start || end == text.Length) return end - 1;

        // The sign after a text that is not a name may begin another: %i%NAME%.
        var isVariable = VariableNames.IsVariable(text.Substring(start, end - start));
        var close = !isVariable ? -1 : text[end] == '%' ? end : text[end] == ':' ? text.IndexOf('%', end) : -1;
        return close < 0 ? end - 1 : close;
    }

    private void ReadDollar(int start)
    {
        var isBraced = start < text.Length && text[start] == '{';
        if (isBraced) start++;
        if (string.Compare(text, start, PowerShellPrefix, 0, PowerShellPrefix.Length, StringComparison.OrdinalIgnoreCase) == 0)
        {
            start += PowerShellPrefix.Length;
            Add(start, EndOfWindowsName(start), "", ShellKind.PowerShell);
            return;
        }

        var end = start;
        while (end < text.Length && (text[end] == '_' || char.IsLetterOrDigit(text[end]))) end++;
        Add(start, end, SuffixAt(end), ShellKind.Posix);
    }

    private int EndOfWindowsName(int start)
    {
        var end = start;
        while (end < text.Length && (text[end] is '_' or '#' or '.' or '(' or ')' or '-' || char.IsLetterOrDigit(text[end]))) end++;
        return end;
    }

    // What Windows would read as a part of the name: $AZ_BATCH_APP_PACKAGE_blender#2.7
    private string SuffixAt(int start)
    {
        var end = start;
        if (end >= text.Length || text[end] is not ('#' or '.' or '-')) return "";
        while (end < text.Length && (text[end] is '_' or '#' or '.' or '-' || char.IsLetterOrDigit(text[end]))) end++;
        return text.Substring(start, end - start);
    }

    // By its prefix, or by the rest of its name, unless the text sets a variable of that name.
    private bool IsOfService(int start, int end)
    {
        if (string.CompareOrdinal(text, start, Prefix, 0, Prefix.Length) == 0) return true;
        if (string.CompareOrdinal(text, start, Start, 0, Start.Length) != 0) return false;
        var name = text.Substring(start, end - start);
        return FindMeant(name) is not null && !Regex.IsMatch(text, Regex.Escape(name) + @"\s*=");
    }

    private void Add(int start, int end, string suffix, ShellKind shell)
    {
        // A placeholder may complete the name.
        if (!IsOfService(start, end)) return;
        if (end < text.Length && text[end] == QuotedChar.PlaceholderMark) return;
        var rest = end;
        while (rest < text.Length && text[rest] is '\'' or '"' or ' ' or '}' or ')' or '%') rest++;
        var name = text.Substring(start, end - start);
        _found.Add(new(
            shell == ShellKind.Posix ? name : name.TrimEnd('.', '-', '#', '('), suffix, start, shell, IsAtEnd: rest == text.Length));
    }
}
