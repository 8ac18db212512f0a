using System;
using System.Collections.Generic;
using TaskGen.Validation;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Finds the service's variables in a text, in the syntax of any shell.</summary>
/// <param name="text">The text, <see cref="QuotedChar.PlaceholderMark"/> for each placeholder.</param>
/// <param name="isExpanded">Whether a variable may begin at a character.</param>
internal sealed class ServiceVariables(string text, Func<int, bool> isExpanded)
{
    private const string Prefix = EnvironmentNames.ServicePrefix;
    private const string PowerShellPrefix = "env:";

    private readonly List<ServiceVariable> _found = [];

    /// <summary>Finds the variables of a command line that a shell expands, and those in words that no shell reads.</summary>
    public static IReadOnlyList<ServiceVariable> Find(ParsedCommandLine line)
    {
        if (line.Text.IndexOf(Prefix, StringComparison.Ordinal) < 0) return [];
        var isExpanded = ExpandedText.Find(line);
        return new ServiceVariables(line.Text, index => isExpanded[index]).Find();
    }

    /// <summary>Finds the variables of a text that the service expands itself, such as the pattern of a file.</summary>
    public static IReadOnlyList<ServiceVariable> Find(string text) => new ServiceVariables(text, static _ => true).Find();

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

        // The sign behind a name that is none may begin another: %i%NAME%.
        var isVariable = VariableNames.IsVariable(text.Substring(start, end - start));
        var close = !isVariable ? -1 : text[end] == '%' ? end : text[end] == ':' ? text.IndexOf('%', end) : -1;
        return close < 0 ? end - 1 : close;
    }

    private void ReadDollar(int start)
    {
        var isBraced = start < text.Length && text[start] == '{';
        if (isBraced) start++;
        if (text.Length - start > PowerShellPrefix.Length
            && string.Compare(text, start, PowerShellPrefix, 0, PowerShellPrefix.Length, StringComparison.OrdinalIgnoreCase) == 0)
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

    private void Add(int start, int end, string suffix, ShellKind shell)
    {
        // A placeholder may complete the name.
        if (end - start < Prefix.Length || string.CompareOrdinal(text, start, Prefix, 0, Prefix.Length) != 0) return;
        if (end < text.Length && text[end] == QuotedChar.PlaceholderMark) return;
        var rest = end;
        while (rest < text.Length && text[rest] is '\'' or '"' or ' ' or '}' or ')' or '%') rest++;
        var name = text.Substring(start, end - start);
        _found.Add(new(
            shell == ShellKind.Posix ? name : name.TrimEnd('.', '-', '#', '('), suffix, start, shell, IsAtEnd: rest == text.Length));
    }
}
