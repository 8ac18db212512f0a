using System.Text.RegularExpressions;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Determines whether a value is safe in a command line without quoting.</summary>
internal static class UnquotedValues
{
    // The start of the line or of a command in it, so that the value is the program, or a whole command.
    private static readonly Regex StartOfCommand = new(
        @"(?:^|[;&|({]|(?:^|\s)(?:-[a-z]{0,3}c|/[cCkK]|-[Cc]ommand|then|do|else|exec|call|sudo))\s*['""]*$",
        RegexOptions.CultureInvariant);

    // Names of values that are a piece of a command line themselves: quoting them would be wrong.
    private static readonly Regex CommandText = new(
        @"(?:command|cmd|script|args?|arguments?|argv|parameters?|params?|options?|opts?|flags?|switch(?:es)?)(?:Lines?|Text|String|Str)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Returns whether a value needs no quoting, is quoted already, or is a piece of the command line itself.</summary>
    /// <param name="placeholder">The placeholder of the value.</param>
    /// <param name="index">Its index in the text of the line.</param>
    /// <param name="line">The command line.</param>
    public static bool IsSafe(Placeholder placeholder, int index, ParsedCommandLine line)
    {
        var place = line.Contexts.TryGetValue(index, out var known) ? known : null;
        if (HasPlainText(placeholder)) return place is null || !ChangesMeaning(place, index, line);
        if (IsCommandText(placeholder.Member.Name) || StartOfCommand.IsMatch(line.Text.Substring(0, index))) return true;

        // A value may close the quotation mark.
        if (line.Unbalanced is not null || place is null) return true;
        return place.UnquotableReason is null ? CommandLayers.IsLiteral(place.Layers[0]) : IsInDoubleQuotes(index, line);
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

    private static bool HasBlank(string format) => format.IndexOfAny([' ', '\'', '"', '\\']) >= 0;

    // $1, or 1 before a redirection: a number would be a part of something else.
    private static bool ChangesMeaning(PlaceholderContext place, int index, ParsedCommandLine line) =>
        place is { UnquotableReason: not null, Plain: PlainValues.None }
            && line.Unbalanced is null
            && index > 0
            && (line.Text[index - 1] == '$' || (index + 1 < line.Text.Length && line.Text[index + 1] is '<' or '>'));

    private static bool IsCommandText(string expression)
    {
        var name = expression.TrimEnd('(', ')', '!');
        return CommandText.IsMatch(name.Substring(name.LastIndexOf('.') + 1));
    }

    private static bool IsInDoubleQuotes(int index, ParsedCommandLine line)
    {
        if (line.Shell == ShellKind.Posix) return false;

        // A pair around the whole command of cmd quotes none of its words.
        var start = line is { Shell: ShellKind.Cmd, ScriptWord: >= 0 } ? line.Words[line.ScriptWord].Start : 0;
        if (start < index && line.Text[start] == '"' && line.Shell == ShellKind.Cmd) start++;
        var quotes = 0;
        for (var i = start; i < index; i++)
        {
            if (line.Text[i] == '"') quotes++;
        }

        return quotes % 2 == 1;
    }
}
