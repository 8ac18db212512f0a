using System;
using System.Text.RegularExpressions;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Determines whether the values of a command line are safe in it without quoting.</summary>
/// <param name="line">The command line.</param>
internal sealed class UnquotedValueChecker(ParsedCommandLine line)
{
    private const int LongestStart = 10;

    // What is before a command: an operator, the option of a shell, a keyword, or a program that starts another.
    private static readonly Regex StartOfCommand = new(
        @"(?:[;&|({]|(?:^|\s)(?:-[a-z]{0,3}c|/[cCkK]|-[Cc]ommand|then|do|else|exec|call|sudo))\z", RegexOptions.CultureInvariant);

    // Names of values that are a piece of a command line themselves: quoting them would be wrong.
    private static readonly Regex CommandText = new(
        @"(?:command|cmd|script|args?|arguments?|argv|parameters?|params?|options?|opts?|flags?|switch(?:es)?)(?:Lines?|Text|String|Str)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // Double quotation marks are counted once for all values.
    private int? _counted;
    private bool _isInDoubleQuotes;

    /// <summary>Returns whether a value needs no quoting, is quoted already, or is a piece of the command line itself.</summary>
    /// <param name="placeholder">The placeholder of the value.</param>
    /// <param name="index">Its index in the text of the line, after that of the value before it.</param>
    public bool IsSafe(Placeholder placeholder, int index)
    {
        var place = line.Contexts.TryGetValue(index, out var known) ? known : null;
        if (HasPlainText(placeholder)) return place is null || !ChangesMeaning(place, index);
        if (IsCommandText(placeholder.Member.Name) || StartsCommand(index)) return true;

        // A value may close the quotation mark.
        if (line.Unbalanced is not null || place is null) return true;
        return place.UnquotableReason is null ? CommandLayers.IsLiteral(place.Layers[0]) : IsInDoubleQuotes(index);
    }

    private static bool HasPlainText(Placeholder placeholder)
    {
        if (placeholder.IsPlainOnCommandLine) return true;
        var format = placeholder.Format;
        return placeholder.Member.Type switch
        {
            MemberType.Integer or MemberType.Floating or MemberType.Guid or MemberType.Enum => true,
            MemberType.TimeSpan => format is null || !HasBlank(format),
            MemberType.DateTime => format is { Length: > 1 } ? !HasBlank(format) : format is "d" or "o" or "O" or "s" or "t",
            _ => false,
        };
    }

    private static bool HasBlank(string format) => format.ContainsAny([' ', '\'', '"', '\\']);

    // The value is the program, or a whole command.
    private bool StartsCommand(int index)
    {
        var end = index > 0 && line.Text[index - 1] == '\n' ? index - 1 : index;
        while (end > 0 && line.Text[end - 1] is '\'' or '"') end--;
        while (end > 0 && char.IsWhiteSpace(line.Text[end - 1])) end--;
        var start = Math.Max(0, end - LongestStart);
        return end == 0 || StartOfCommand.IsMatch(line.Text.Substring(start, end - start));
    }

    // $1, or 1 before a redirection: a number would be a part of something else.
    private bool ChangesMeaning(PlaceholderContext place, int index) =>
        place is { UnquotableReason: not null, Unquoted: UnquotedValues.None }
            && line.Unbalanced is null
            && index > 0
            && (line.Text[index - 1] == '$' || (index + 1 < line.Text.Length && line.Text[index + 1] is '<' or '>'));

    private static bool IsCommandText(string expression)
    {
        var name = expression.TrimEnd('(', ')', '!');
        return CommandText.IsMatch(name.Substring(name.LastIndexOf('.') + 1));
    }

    private bool IsInDoubleQuotes(int index)
    {
        if (line.Shell == ShellKind.Posix) return false;
        var i = _counted ?? StartOfQuotes();
        for (; i < index; i++) _isInDoubleQuotes ^= line.Text[i] == '"';
        _counted = i;
        return _isInDoubleQuotes;
    }

    // A pair around the whole command of cmd quotes none of its words.
    private int StartOfQuotes()
    {
        if (line is not { Shell: ShellKind.Cmd, ScriptWord: { } script }) return 0;
        var start = line.Words[script].Start;
        return line.Text[start] == '"' ? start + 1 : start;
    }
}
