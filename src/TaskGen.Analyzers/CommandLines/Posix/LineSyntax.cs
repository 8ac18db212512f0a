using System;
using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>Finds the syntax of POSIX shells in a command line that no shell reads.</summary>
/// <param name="line">The command line.</param>
internal sealed class LineSyntax(ParsedCommandLine line)
{
    private static readonly char[] Special = ['$', '`', '|', '&', ';', '<', '>', '~', '%'];

    private readonly OperatorUse _operators = new(line);
    private readonly List<ShellSign> _signs = [];

    /// <summary>Returns the syntax from a position on.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="start">The position, between two words.</param>
    public static IEnumerable<ShellSign> Find(ParsedCommandLine line, int start)
    {
        if (line.Text.IndexOfAny(Special, start) < 0) return [];
        var syntax = new LineSyntax(line);
        syntax.Read(start);
        return syntax._signs;
    }

    private void Read(int start)
    {
        var tokens = ShellParser.ReadTokens(line.Text, start);
        var index = 0;
        foreach (var token in tokens)
        {
            while (index + 1 < line.Words.Count && line.Words[index + 1].Start <= token.Start) index++;
            if (token.Kind == ShellTokenKind.Operator) Add(_operators.FindOperator(index, token.Start, token.End));
            if (token.Kind == ShellTokenKind.Redirection) Add(_operators.FindRedirection(index, token.Start, token.End));
            if (token.Word is { } word) AddExpansions(word, isFirst: line.Words[index].Start == word.Start);
        }

        // The variables of cmd are text for this shell, but not in a comment.
        var comments = tokens.Where(static token => token.Kind == ShellTokenKind.Comment).GetEnumerator();
        var comment = comments.MoveNext() ? comments.Current : null;
        foreach (var word in line.Words)
        {
            while (comment is not null && comment.End <= word.Start) comment = comments.MoveNext() ? comments.Current : null;
            if (word.Start >= start && (comment is null || word.Start < comment.Start)) AddPercent(word);
        }
    }

    private void AddExpansions(ShellWord word, bool isFirst)
    {
        if (isFirst
            && line.Text[word.Start] == '~'
            && (word.End == word.Start + 1 || line.Text[word.Start + 1] == '/'))
        {
            Add(ShellSign.Of(line, word.Start, word.End, ShellKind.Posix));
        }

        if (word.Parts.Count > 0 && word.Parts[0].Kind == ShellPartKind.ProcessSubstitution && isFirst) AddPart(word.Parts[0]);
        AddExpansions(word.Parts);
    }

    private void AddExpansions(IReadOnlyList<ShellWordPart> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            switch (part.Kind)
            {
                case ShellPartKind.DoubleQuoted or ShellPartKind.PatternGroup:
                    AddExpansions(part.Parts);
                    break;
                case ShellPartKind.Parameter
                    when EndOfPowerShellVariable(part, i + 1 < parts.Count ? parts[i + 1] : null) is { } end:
                    Add(ShellSign.Of(line, part.Start, end, ShellKind.PowerShell));
                    break;
                case ShellPartKind.Parameter when char.IsLetter(line.Text[part.Start + 1]) || line.Text[part.Start + 1] == '_':
                case ShellPartKind.BracedParameter or ShellPartKind.CommandSubstitution or ShellPartKind.Backticks:
                case ShellPartKind.Arithmetic when line.Text[part.Start + 1] == '(':
                    AddPart(part);
                    break;
            }
        }
    }

    // $env:NAME
    private int? EndOfPowerShellVariable(ShellWordPart part, ShellWordPart? next)
    {
        const string Prefix = "env:";
        if (next is not { Kind: ShellPartKind.Literal } || part.End - part.Start != Prefix.Length) return null;
        if (string.Compare(line.Text, part.Start + 1, Prefix, 0, Prefix.Length, StringComparison.OrdinalIgnoreCase) != 0) return null;
        var end = next.Start + 1;
        while (end < next.End && (line.Text[end] == '_' || char.IsLetterOrDigit(line.Text[end]))) end++;
        return end > next.Start + 1 ? end : null;
    }

    private void AddPercent(Word word)
    {
        foreach (var match in VariableNames.FindPercent(word.Text, isWindows: false))
        {
            var (first, last) = (word.Chars[match.Index], word.Chars[match.Index + match.Length - 1]);
            if (!first.IsQuoted || !first.Layers.IsDefault && first.Layers.IsSameAs(QuoteLayers.DoubleQuotes))
            {
                Add(ShellSign.Of(line, first.Index, last.Index + 1, ShellKind.Cmd));
            }
        }
    }

    // What fails to parse has no end.
    private void AddPart(ShellWordPart part) =>
        Add(ShellSign.Of(line, part.Start, part.End > part.Start ? part.End : line.Text.Length, ShellKind.Posix));

    private void Add(ShellSign? sign)
    {
        if (sign is not null) _signs.Add(sign);
    }
}
