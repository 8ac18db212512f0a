using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines.Windows;

/// <summary>Finds the syntax of <c>cmd</c> and of other shells in a command line on Windows that no shell reads.</summary>
/// <param name="line">The command line.</param>
internal sealed class WindowsLineSyntax(ParsedCommandLine line)
{
    private static readonly char[] Special = ['$', '|', '&', '<', '>', '%'];

    private readonly OperatorUse _operators = new(line);

    /// <summary>Returns the syntax.</summary>
    public static IEnumerable<ShellSign> Find(ParsedCommandLine line) =>
        line.Text.ContainsAny(Special) ? new WindowsLineSyntax(line).Find() : [];

    private IEnumerable<ShellSign> Find()
    {
        for (var index = 0; index < line.Words.Count; index++)
        {
            var word = line.Words[index];

            // Double quotation marks do not keep a shell from reading a variable.
            foreach (var match in VariableNames.FindPercent(word.Text, isWindows: true))
            {
                yield return Sign(word, match.Index, match.Index + match.Length, ShellKind.Cmd);
            }

            foreach (var match in VariableNames.FindDollar(word.Text))
            {
                var isPowerShell = match.Value[1] == '(' || VariableNames.HasPowerShellPrefix(match.Value);
                yield return Sign(
                    word, match.Index, match.Index + match.Length, isPowerShell ? ShellKind.PowerShell : ShellKind.Posix);
            }

            foreach (var sign in FindOperators(index)) yield return sign;
        }
    }

    private IEnumerable<ShellSign> FindOperators(int index)
    {
        var chars = line.Words[index].Chars;
        for (var i = 0; i < chars.Count; i++)
        {
            // A number before a redirection names what is redirected.
            var start = i;
            while (start == 0 && i + 1 < chars.Count && chars[i] is { IsQuoted: false, Char: >= '0' and <= '9' }) i++;
            if (chars[i].IsQuoted) continue;
            var c = chars[i].Char;
            var isDouble = i + 1 < chars.Count && chars[i + 1] is { IsQuoted: false } next && next.Char == c;
            if (c is '<' or '>')
            {
                if (isDouble || (i + 1 < chars.Count && chars[i + 1].Char == '&')) i++;
                if (_operators.FindRedirection(index, chars[start].Index, chars[i].Index + 1) is { } redirection) yield return redirection;
            }
            else if (c is '&' or '|')
            {
                start = i;
                if (isDouble) i++;
                if (_operators.FindOperator(index, chars[start].Index, chars[i].Index + 1) is { } found) yield return found;
            }
        }
    }

    private ShellSign Sign(Word word, int start, int end, ShellKind shell) =>
        ShellSign.Of(line, word.Chars[start].Index, word.Chars[end - 1].Index + 1, shell);
}
