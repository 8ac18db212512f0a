using System.Collections.Generic;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>
/// Parses a script by the grammar of the POSIX shell with the additions of <c>bash</c> and <c>zsh</c>. A placeholder is an ordinary
/// character that no name, keyword or operator contains.
/// </summary>
internal sealed partial class ShellParser
{
    private const char EndOfText = '\uffff';

    // Deeper scripts exist only to break parsers: the limit keeps the stack from overflowing.
    private const int MaxDepth = 100;

    // Each retry reads text once more, and a nested one doubles that: all retries together read at most this many times the text.
    private const int MaxRereads = 8;

    private readonly EquatableArray<QuotedChar> _chars;
    private readonly string _text;
    private readonly ShellDialect _dialect;
    private List<(int Start, int End)>? _comments;
    private ShellSyntaxError? _error;
    private UnquotableKind? _ambiguity;
    private int _depth;
    private int _reread;
    private int _rereadLimit;
    private int _end;
    private int _i;

    private ShellParser(EquatableArray<QuotedChar> chars, string text, ShellDialect dialect, int depth)
    {
        _chars = chars;
        _text = text;
        _dialect = dialect;
        _depth = depth;
        _end = text.Length;
        _rereadLimit = text.Length * MaxRereads;
    }

    private bool IsPosix => _dialect == ShellDialect.Posix;

    private bool IsBash => _dialect is ShellDialect.Bash or ShellDialect.Ksh;

    private bool IsZsh => _dialect == ShellDialect.Zsh;

    private bool IsFailed => _error is not null;

    /// <summary>Parses a script.</summary>
    /// <param name="chars">The characters of the script.</param>
    /// <param name="text">The same characters as text.</param>
    /// <param name="dialect">The grammar.</param>
    public static ShellScript Parse(EquatableArray<QuotedChar> chars, string text, ShellDialect dialect) =>
        new ShellParser(chars, text, dialect, depth: 0).ReadScript();

    /// <summary>Parses a script that is a text of its own.</summary>
    public static ShellScript Parse(string text, ShellDialect dialect) => Parse(CharsOf(text), text, dialect);

    private static QuotedChar[] CharsOf(string text)
    {
        var chars = new QuotedChar[text.Length];
        for (var i = 0; i < chars.Length; i++) chars[i] = new QuotedChar(text[i], i);
        return chars;
    }

    private ShellScript ReadScript()
    {
        var commands = ReadList();
        if (!IsFailed && _i < _end) FailUnexpected();
        return new ShellScript(_chars, _text, commands)
        {
            Error = _error,
            Ambiguity = _ambiguity,
            Comments = _comments ?? (IReadOnlyList<(int Start, int End)>)[],
        };
    }

    /// <summary>Goes back to where another reading begins; false where that happened too often.</summary>
    private bool GoBack(int start)
    {
        _reread += _i - start;
        if (_reread > _rereadLimit)
        {
            Fail(UnquotableKind.TooManyReadings, start);
            return false;
        }

        _i = start;
        return true;
    }

    private char Peek(int ahead = 0) => _i + ahead < _end ? _text[_i + ahead] : EndOfText;

    private bool Is(string text) => _i + text.Length <= _end && string.CompareOrdinal(_text, _i, text, 0, text.Length) == 0;

    /// <summary>Whether a word of that text, without quotes, is next.</summary>
    private bool IsKeyword(string keyword)
    {
        if (Peek() != keyword[0] || !Is(keyword)) return false;
        var after = Peek(keyword.Length);
        return IsMeta(after) || after == EndOfText;
    }

    private bool SkipKeyword(string keyword)
    {
        if (!IsKeyword(keyword)) return false;
        _i += keyword.Length;
        return true;
    }

    private void Expect(string keyword)
    {
        if (!SkipKeyword(keyword)) Fail(new UnquotableReason(UnquotableKind.TokenMissing, keyword));
    }

    private void Expect(char c)
    {
        if (Peek() == c) _i++;
        else if (_i < _end) Fail(new UnquotableReason(UnquotableKind.TokenMissing, c.ToString()));
        else Fail(UnquotableKind.UnbalancedScript, _end - 1);
    }

    private void Fail(UnquotableReason reason) => Fail(reason, _i);

    // Everything ends at the end of the text, so that what calls the failing method returns without reading on.
    private void Fail(UnquotableReason reason, int position)
    {
        _error ??= new ShellSyntaxError(position, reason);
        _i = _end;
    }

    private void FailUnexpected()
    {
        if (_i >= _end)
        {
            Fail(UnquotableKind.CommandMissing);
            return;
        }

        var end = _i + 1;
        while (end < _end && end < _i + 10 && !IsMeta(_text[end]) && !IsMeta(_text[_i])) end++;
        var token = QuotedChar.Show(_text.Substring(_i, end - _i)).Replace("\n", "\\n");
        Fail(new UnquotableReason(UnquotableKind.UnexpectedToken, token));
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';

    private static bool IsMeta(char c) => c is ' ' or '\t' or '\n' or ';' or '&' or '|' or '(' or ')' or '<' or '>';

    private static bool IsNameStart(char c) => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsName(char c) => IsNameStart(c) || IsDigit(c);

    // Blanks, continued lines and a comment.
    private void SkipBlanks()
    {
        while (true)
        {
            var c = Peek();
            if (IsBlank(c))
            {
                _i++;
            }
            else if (c == '\\' && Peek(1) == '\n')
            {
                _i += 2;
            }
            else
            {
                if (c == '#') SkipComment();
                return;
            }
        }
    }

    private void SkipComment()
    {
        var end = _text.IndexOf('\n', _i, _end - _i);
        if (end < 0) end = _end;
        (_comments ??= []).Add((_i, end));
        _i = end;
    }

    private void SkipBlankLines()
    {
        SkipBlanks();
        while (Peek() == '\n')
        {
            EndLine();
            SkipBlanks();
        }
    }
}
