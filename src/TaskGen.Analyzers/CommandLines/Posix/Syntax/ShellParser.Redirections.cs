using System.Collections.Generic;
using System.Text;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <content>Redirections and here-documents.</content>
internal sealed partial class ShellParser
{
    // The longest first.
    private static readonly string[] Operators = ["&>>", "&>", "<<<", "<<-", "<<", "<&", "<>", "<", ">>", ">&", ">|", ">"];
    private static readonly string[] PosixOperators = ["<<-", "<<", "<&", "<>", "<", ">>", ">&", ">|", ">"];
    private static readonly string[] ZshOperators =
    [
        "&>>|",
        "&>>!",
        "&>>",
        "&>|",
        "&>!",
        "&>",
        "<<<",
        "<<-",
        "<<",
        "<&",
        "<>",
        "<",
        ">>&|",
        ">>&!",
        ">>&",
        ">>|",
        ">>!",
        ">>",
        ">&|",
        ">&!",
        ">&",
        ">|",
        ">!",
        ">",
    ];

    private List<ShellRedirection> _documents = [];

    private string[] OperatorsOfDialect => IsPosix ? PosixOperators : IsZsh ? ZshOperators : Operators;

    private bool IsRedirection() => OperatorStart() is not null;

    // Where the operator of a redirection begins, after its file descriptor; null where there is none.
    private int? OperatorStart()
    {
        var i = _i;
        if (Peek() == '&' && Peek(1) == '>' && !IsPosix) return i;
        if (IsDigit(Peek()))
        {
            while (i < _end && IsDigit(_text[i])) i++;
        }
        else if (Peek() == '{' && !IsPosix && IsNameStart(Peek(1)))
        {
            for (i++; i < _end && IsName(_text[i]); i++)
            {
            }

            if (i >= _end || _text[i++] != '}') return null;
        }

        if (i >= _end || _text[i] is not ('<' or '>')) return null;
        return !IsPosix && i + 1 < _end && _text[i + 1] == '(' ? null : i;
    }

    private ShellRedirection ReadRedirection()
    {
        var start = _i;
        var text = ReadRedirectionOperator();
        SkipBlanks();
        if (!IsWordStart()) FailUnexpected();
        var redirection = new ShellRedirection(start, text, ReadWord());
        if (text is "<<" or "<<-") _documents.Add(redirection);
        return redirection;
    }

    private string ReadRedirectionOperator()
    {
        _i = OperatorStart()!.Value;
        foreach (var text in OperatorsOfDialect)
        {
            if (SkipOperator(text)) return text;
        }

        return "";
    }

    // The end of a line, after which the here-documents of the line are.
    private void EndLine()
    {
        _i++;
        if (_documents.Count == 0) return;
        var documents = _documents;
        _documents = [];
        foreach (var redirection in documents)
        {
            if (!IsFailed) ReadDocument(redirection);
        }
    }

    private void ReadDocument(ShellRedirection redirection)
    {
        var (delimiter, isQuoted) = Delimiter(redirection.Target);
        var start = _i;
        while (true)
        {
            if (_i >= _end)
            {
                redirection.Document = new HereDocument(start, _end, delimiter, isQuoted) { IsUnclosed = true };
                break;
            }

            var line = _i;
            var end = _text.IndexOf('\n', _i, _end - _i);
            if (end < 0) end = _end;
            if (redirection.Operator == "<<-")
            {
                while (line < end && _text[line] == '\t') line++;
            }

            var isDelimiter = end - line == delimiter.Length && string.CompareOrdinal(_text, line, delimiter, 0, delimiter.Length) == 0;
            if (isDelimiter)
            {
                redirection.Document = new HereDocument(start, _i, delimiter, isQuoted);
                _i = System.Math.Min(end + 1, _end);
                break;
            }

            _i = System.Math.Min(end + 1, _end);
        }

        if (!isQuoted) ReadExpansions(redirection.Document);
    }

    private void ReadExpansions(HereDocument document)
    {
        var (after, end) = (_i, _end);
        (_i, _end) = (document.Start, document.End);
        while (_i < _end) ReadPart(document.Parts, PartContext.HereDocument);
        _error = _error is null ? null : _error with { IsDeferred = true };
        _end = end;
        _i = IsFailed ? _end : after;
    }

    private (string Text, bool IsQuoted) Delimiter(ShellWord word)
    {
        var text = new StringBuilder();
        var isQuoted = false;
        foreach (var part in word.Parts)
        {
            var (start, end) = (part.Start, part.End);
            if (part.Kind == ShellPartKind.Escaped)
            {
                start++;
                isQuoted = true;
            }
            else if (part.Kind is ShellPartKind.SingleQuoted or ShellPartKind.DoubleQuoted or ShellPartKind.AnsiQuoted)
            {
                start += _text[start] == '$' ? 2 : 1;
                end--;
                isQuoted = true;
            }

            text.Append(_text, start, System.Math.Max(end - start, 0));
        }

        return (text.ToString(), isQuoted);
    }
}
