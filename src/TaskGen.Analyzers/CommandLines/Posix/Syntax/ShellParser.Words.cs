using System.Collections.Generic;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <content>Words and quotes.</content>
internal sealed partial class ShellParser
{
    /// <summary>Where a piece of a word is, which decides what ends it and what is special in it.</summary>
    private enum PartContext
    {
        Word,
        DoubleQuotes,
        HereDocument,
        Operand,
        QuotedOperand,
        Subscript,
        Arithmetic,
        Pattern,
        Regex,
    }

    private bool IsWordStart()
    {
        var c = Peek();
        if (c is '<' or '>') return Peek(1) == '(' && !IsPosix;
        return c != EndOfText && (!IsMeta(c) || (c == '(' && IsZsh && IsPatternGroup()));
    }

    // zsh: (a|b)* and *(.): what is not a list of commands.
    private bool IsPatternGroup() => Peek(1) is not (')' or ' ' or '\t' or '\n' or '(' or EndOfText) && _i > 0 && IsBlank(_text[_i - 1]);

    private ShellWord ReadWord(PartContext context = PartContext.Word)
    {
        var word = new ShellWord(_i);
        while (ReadPart(word.Parts, context))
        {
        }

        word.End = _i;
        return word;
    }

    /// <summary>Reads one piece; false where the word ends.</summary>
    private bool ReadPart(List<ShellWordPart> parts, PartContext context)
    {
        var c = Peek();
        var isQuoted = context is PartContext.DoubleQuotes or PartContext.HereDocument or PartContext.QuotedOperand;
        switch (c)
        {
            case EndOfText:
                return false;
            case '\\':
                ReadEscape(parts, context);
                return true;
            case '\'' when context is not (PartContext.DoubleQuotes or PartContext.HereDocument):
                parts.Add(ReadSingleQuotes());
                return true;
            case '"' when context is not (PartContext.DoubleQuotes or PartContext.HereDocument):
                if (context == PartContext.QuotedOperand) _ambiguity ??= UnquotableKind.QuotesInOperand;
                parts.Add(ReadDoubleQuotes(_i));
                return true;
            case '`':
                parts.Add(ReadBackticks(isQuoted));
                return true;
            case '$':
                ReadDollar(parts, context, isQuoted);
                return true;
        }

        if (context is PartContext.Word or PartContext.Pattern or PartContext.Regex)
        {
            if (c is '<' or '>' && Peek(1) == '(' && !IsPosix)
            {
                parts.Add(ReadProcessSubstitution());
                return true;
            }

            if (IsZsh && c == '=' && Peek(1) == '(' && parts.Count == 0)
            {
                parts.Add(ReadProcessSubstitution());
                return true;
            }

            if (!IsPosix && c is '?' or '*' or '+' or '@' or '!' && Peek(1) == '(')
            {
                parts.Add(ReadPatternGroup(2));
                return true;
            }

            if (c == '(' && (context == PartContext.Regex || (IsZsh && Peek(1) != ')' && (parts.Count > 0 || IsPatternGroup()))))
            {
                parts.Add(ReadPatternGroup(1));
                return true;
            }

            if (IsMeta(c) && !(context == PartContext.Regex && c == '|' && Peek(1) != '|')) return false;
        }

        ReadLiteral(parts, context);
        return true;
    }

    private void ReadLiteral(List<ShellWordPart> parts, PartContext context)
    {
        var start = _i++;
        while (_i < _end && !EndsLiteral(_text[_i], context)) _i++;
        parts.Add(new ShellWordPart(ShellPartKind.Literal, start) { End = _i });
    }

    private bool EndsLiteral(char c, PartContext context)
    {
        if (c is '\\' or '$' or '`') return true;
        switch (context)
        {
            case PartContext.DoubleQuotes:
                return c == '"';
            case PartContext.HereDocument:
                return false;
            case PartContext.Operand or PartContext.QuotedOperand:
                return c is '}' or '\'' or '"';
            case PartContext.Subscript:
                return c is '[' or ']' or '\'' or '"' or '\n';
            case PartContext.Arithmetic:
                return c is '(' or ')' or '[' or ']' or ';' or '\'' or '"';
            default:
                return c is '\'' or '"' || IsMeta(c) || (c is '?' or '*' or '+' or '@' or '!' && Peek(1) == '(');
        }
    }

    private void ReadEscape(List<ShellWordPart> parts, PartContext context)
    {
        var next = Peek(1);
        if (next == '\n')
        {
            _i += 2;
            return;
        }

        var isLiteral = next == EndOfText || context switch
        {
            PartContext.DoubleQuotes => next is not ('"' or '\\' or '$' or '`'),
            PartContext.HereDocument => next is not ('\\' or '$' or '`'),
            PartContext.QuotedOperand => next is not ('"' or '\\' or '$' or '`' or '}'),
            _ => false,
        };
        if (isLiteral && next != '"')
        {
            ReadLiteral(parts, context);
            return;
        }

        parts.Add(new ShellWordPart(ShellPartKind.Escaped, _i) { End = _i + 2 });
        _i += 2;
    }

    private ShellWordPart ReadSingleQuotes()
    {
        var part = new ShellWordPart(ShellPartKind.SingleQuoted, _i);
        var close = _i + 1 < _end ? _text.IndexOf('\'', _i + 1, _end - _i - 1) : -1;
        if (close < 0) Fail(UnquotableKind.UnbalancedScript, _i);
        else _i = close + 1;
        part.End = _i;
        return part;
    }

    private ShellWordPart ReadAnsiQuotes()
    {
        var part = new ShellWordPart(ShellPartKind.AnsiQuoted, _i);
        for (_i += 2; Peek() != '\''; _i++)
        {
            if (Peek() == '\\' && Peek(1) != EndOfText) _i++;
            if (Peek() != EndOfText) continue;
            Fail(UnquotableKind.UnbalancedScript, part.Start);
            return part;
        }

        part.End = ++_i;
        return part;
    }

    private ShellWordPart ReadDoubleQuotes(int start)
    {
        var part = new ShellWordPart(ShellPartKind.DoubleQuoted, start);
        _i++;
        while (Peek() != '"')
        {
            if (!ReadPart(part.NewParts, PartContext.DoubleQuotes))
            {
                Fail(UnquotableKind.UnbalancedScript, start);
                return part;
            }
        }

        part.End = ++_i;
        return part;
    }

    // From the parenthesis on, whatever the pattern contains: @(a|'b c'|$x).
    private ShellWordPart ReadPatternGroup(int open)
    {
        var part = new ShellWordPart(ShellPartKind.PatternGroup, _i);
        if (++_depth > MaxDepth) Fail(UnquotableKind.NestedTooDeeply);
        _i += open;
        while (Peek() != ')')
        {
            if (Peek() == '(')
            {
                part.NewParts.Add(ReadPatternGroup(1));
            }
            else if (Peek() != EndOfText && IsMeta(Peek()))
            {
                ReadLiteral(part.NewParts, PartContext.Pattern);
            }
            else if (!ReadPart(part.NewParts, PartContext.Pattern))
            {
                Fail(UnquotableKind.UnbalancedScript, part.Start);
                break;
            }
        }

        if (!IsFailed) _i++;
        _depth--;
        part.End = _i;
        return part;
    }
}
