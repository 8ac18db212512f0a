using System;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>
/// Finds out whether what a shell reads as an operator is meant as one: within an argument it is mostly meant for the program, as in a
/// regular expression, a list or a query.
/// </summary>
/// <param name="line">The command line.</param>
internal sealed class OperatorUse(ParsedCommandLine line)
{
    // Longer text is not the name of a command.
    private const int LongestCommand = 16;

    // Of the word that is looked at, which may have any number of operators.
    private int? _index;
    private bool _isSetting;
    private bool _isAddress;

    private string Text => line.Text;

    /// <summary>Returns an operator between commands that is meant as one, or null.</summary>
    /// <param name="index">The word of the line that has the operator.</param>
    /// <param name="start">The index of its first character in the line.</param>
    /// <param name="end">The index after its last character.</param>
    public ShellSign? FindOperator(int index, int start, int end)
    {
        var c = Text[start];
        LookAt(index);
        if (c is '(' or ')' || (c == ';' && line.IsWindows) || _isAddress) return null;
        var word = line.Words[index];
        var isLast = end >= word.End
            && (!_isSetting || (index + 1 < line.Words.Count && !Text.Contains(c, word.Start, start - word.Start)));
        var isMeant = start == word.Start
            || isLast
            || (end - start == 2 && c != ';')
            || (!_isSetting && (index == 0 || IsCommand(end, word.End)));
        return isMeant ? ShellSign.Of(line, start, end, c == ';' ? ShellKind.Posix : ShellKind.None) with { IsOperator = true } : null;
    }

    /// <summary>Returns a redirection that is meant as one, or null.</summary>
    /// <param name="index">The word of the line that has the operator.</param>
    /// <param name="start">The index of the first character of the operator in the line, the file descriptor included.</param>
    /// <param name="end">The index after its last character.</param>
    public ShellSign? FindRedirection(int index, int start, int end)
    {
        LookAt(index);
        if (_isAddress) return null;

        // <name> is a tag, >=5 a comparison, x->y and a=>b are not files.
        var word = line.Words[index];
        var isMeant = start == word.Start
            ? !(Text[start] == '<' && end < word.End && Text.Contains('>', end, word.End - end))
                && (end >= word.End || Text[end - 1] == '&' || HasQuotes(end, word.End) || IsFile(end, word.End, needsPath: false))
            : Text[start] == '>'
                && Text[start - 1] is not ('=' or '<' or '-' or '>')
                && end < word.End
                && IsFile(end, word.End, needsPath: true);
        return isMeant ? ShellSign.Of(line, start, Math.Max(end, word.End)) with { IsRedirection = true } : null;
    }

    private void LookAt(int index)
    {
        if (_index == index) return;
        _index = index;
        var word = line.Words[index];
        _isSetting = Text.Contains('=', word.Start, word.End - word.Start);
        _isAddress = Text.IndexOf("://", word.Start, word.End - word.Start, StringComparison.Ordinal) >= 0;
    }

    private bool IsCommand(int start, int end) =>
        end - start is > 0 and <= LongestCommand && ShellSyntax.IsCommand(Text.Substring(start, end - start));

    private bool HasQuotes(int start, int end) =>
        Text.IndexOfAny([QuotedChar.PlaceholderMark, '\'', '"', '\\', '$', '`'], start, end - start) >= 0;

    // The path of a file, or a name.
    private bool IsFile(int start, int end, bool needsPath)
    {
        var (hasLetter, hasPath) = (false, false);
        for (var i = start; i < end; i++)
        {
            var c = Text[i];
            if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) hasLetter = true;
            else if (c is '.' or '/' or '\\') hasPath = true;
            else if (c is not ('_' or '~' or '-') && !char.IsLetterOrDigit(c)) return false;
        }

        return hasLetter && (hasPath || !needsPath);
    }
}
