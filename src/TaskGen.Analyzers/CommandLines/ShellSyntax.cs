using System.Collections.Generic;
using System.Linq;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>What only a shell understands, where no shell reads it.</summary>
internal static class ShellSyntax
{
    private static readonly HashSet<string> BuiltIns = new(System.StringComparer.Ordinal)
    {
        "cd", "export", "source", ".", "alias", "unset", "set", "ulimit", "umask", "eval", "exit", "read", "trap", "wait", "if", "for", "while", "until", "case", "function", "[[",
        "dir", "copy", "del", "move", "md", "rd", "ren",
    };

    private static readonly HashSet<string> Operators = new(System.StringComparer.Ordinal) { "&&", "||", ";", "|", "&" };

    /// <summary>The first sign of a shell, or null.</summary>
    public static Sign? Find(ParsedCommandLine line)
    {
        // After sh -c '…' only what parts commands is a sign: the rest are the script's own arguments.
        if (line.Shell == ShellKind.Posix)
        {
            if (FindSecondShell(line) is not null) return null;
            foreach (var word in line.Words.Skip(line.ScriptWord + 1))
            {
                if (IsOperator(word)) return new(word.Text, "(a list of commands)");
            }

            return null;
        }

        if (line.Shell != ShellKind.None || line.Words.Count == 0) return null;
        var program = line.Words[0];
        if (program.Chars.All(static character => !character.IsQuoted))
        {
            if (BuiltIns.Contains(program.Text)) return new(program.Text, "(a built-in)");
            if (IsAssignment(program.Text)) return new(program.Text.Replace(QuotedChar.PlaceholderMark, '…'), "(an assignment)");
        }

        foreach (var word in line.Words)
        {
            if (FindIn(word) is { } sign) return sign;
        }

        return null;
    }

    /// <summary>A second shell behind the first, with nothing around the two; or null.</summary>
    public static Sign? FindSecondShell(ParsedCommandLine line)
    {
        if (line.Shell != ShellKind.Posix) return null;
        for (var i = line.ScriptWord; i < line.Words.Count - 1; i++)
        {
            var isOperator = i > line.ScriptWord && IsOperator(line.Words[i]);
            if (!isOperator && !EndsCommand(line.Words[i])) continue;
            if (ShellUse.Find([.. line.Words.Skip(i + 1)]).Kind == ShellKind.None) continue;
            return new((isOperator ? line.Words[i].Text + " " : "") + line.Words[i + 1].Text, "(a list of commands)");
        }

        return null;
    }

    private static bool IsOperator(Word word) => Operators.Contains(word.Text) && word.Chars.All(static character => !character.IsQuoted);

    private static bool EndsCommand(Word word) => word.Chars.Count > 0 && word.Chars[word.Chars.Count - 1] is { Char: ';', IsQuoted: false };

    private static bool IsAssignment(string text)
    {
        var equals = text.IndexOf('=');
        return equals > 0 && !char.IsDigit(text[0]) && text.Take(equals).All(static c => c == '_' || (c < 128 && char.IsLetterOrDigit(c)));
    }

    private static Sign? FindIn(Word word)
    {
        var isUrl = word.Text.Contains("://");
        for (var i = 0; i < word.Chars.Count; i++)
        {
            var character = word.Chars[i];
            var isDouble = character.IsQuoted && !character.Layers.IsDefault && character.Layers[0] is CommandLayer.DoubleQuotes or CommandLayer.WindowsDoubleQuotes;
            if (character.IsQuoted && !isDouble) continue;

            switch (character.Char)
            {
                case '$' when Next(word, i) is '(':
                case '`':
                    return new(Rest(word, i), "(a substitution)");
                case '$' when Next(word, i) is '{' or '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'):
                    return new(Variable(word, i), "(a variable)");
                case '%' when Percent(word, i) is { } name:
                    return new(name, "(a variable of cmd)");
            }

            if (isDouble) continue;
            switch (character.Char)
            {
                case '|':
                    return new(Rest(word, i), "(a pipe)");
                case '&' or ';' when !isUrl:
                    return new(Rest(word, i), "(a list of commands)");
                case '<' or '>':
                    return new(Rest(word, i), "(a redirection)");
                case '*' or '?' when !isUrl:
                case '[' when !isUrl && word.Text.IndexOf(']', i) > 0:
                    return new(word.Text.Replace(QuotedChar.PlaceholderMark, '…'), "(a pattern)");
                case '~' when i == 0 && (word.Chars.Count == 1 || word.Chars[1].Char == '/'):
                    return new(word.Text.Replace(QuotedChar.PlaceholderMark, '…'), "(a home directory)");
            }
        }

        return null;
    }

    private static char Next(Word word, int i) => i + 1 < word.Chars.Count ? word.Chars[i + 1].Char : '\0';

    private static string Rest(Word word, int i) => word.Text.Substring(i).Replace(QuotedChar.PlaceholderMark, '…');

    private static string Variable(Word word, int i)
    {
        var end = i + 1;
        var isBraced = word.Text[end] == '{';
        if (isBraced) end++;
        while (end < word.Text.Length && (char.IsLetterOrDigit(word.Text[end]) || word.Text[end] == '_')) end++;
        return word.Text.Substring(i, System.Math.Min(end + (isBraced ? 1 : 0), word.Text.Length) - i).Replace(QuotedChar.PlaceholderMark, '…');
    }

    private static string? Percent(Word word, int i)
    {
        var end = word.Text.IndexOf('%', i + 1);
        if (end <= i + 1 || char.IsDigit(word.Text[i + 1])) return null;
        var name = word.Text.Substring(i + 1, end - i - 1);
        return name.All(static c => char.IsLetterOrDigit(c) || c == '_') ? "%" + name + "%" : null;
    }

    /// <summary>A sign of a shell.</summary>
    /// <param name="Text">As it stands.</param>
    /// <param name="Kind">What it is, in brackets.</param>
    internal sealed record Sign(string Text, string Kind);
}
