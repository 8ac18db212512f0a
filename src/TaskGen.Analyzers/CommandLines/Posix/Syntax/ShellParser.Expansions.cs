using System.Collections.Generic;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <content>Expansions.</content>
internal sealed partial class ShellParser
{
    private void ReadDollar(List<ShellWordPart> parts, PartContext context, bool isQuoted)
    {
        var next = Peek(1);
        switch (next)
        {
            case '{':
                parts.Add(ReadBraces(isQuoted));
                return;
            case '(':
                parts.Add((Peek(2) == '(' ? ReadArithmeticExpansion() : null) ?? ReadSubstitution());
                return;
            case '[' when !IsPosix:
                parts.Add(ReadOldArithmetic());
                return;
            case '\'' when !IsPosix && !isQuoted:
                parts.Add(ReadAnsiQuotes());
                return;
            case '"' when !IsPosix && !isQuoted:
                var start = _i++;
                parts.Add(ReadDoubleQuotes(start));
                return;
        }

        var end = _i + 1;
        if (IsNameStart(next))
        {
            while (end < _end && IsName(_text[end])) end++;
        }
        else if (IsDigit(next) || next is '@' or '*' or '#' or '?' or '-' or '$' or '!')
        {
            end++;
        }
        else
        {
            ReadLiteral(parts, context);
            return;
        }

        parts.Add(new ShellWordPart(ShellPartKind.Parameter, _i) { End = end });
        _i = end;
    }

    private ShellWordPart ReadBraces(bool isQuoted)
    {
        var part = new ShellWordPart(ShellPartKind.BracedParameter, _i);
        if (++_depth > MaxDepth) Fail(UnquotableKind.NestedTooDeeply);
        _i += 2;
        if (IsZsh && Peek() == '(') SkipFlags();
        if (Peek() is '!' or '#' && (IsName(Peek(1)) || Peek(1) is '@' or '*' || (Is("!#") && Peek(2) == '}'))) _i++;
        if (IsName(Peek()))
        {
            while (IsName(Peek())) _i++;
        }
        else if (Peek() is '@' or '*' or '#' or '?' or '-' or '!' || (Peek() == '$' && Peek(1) is not ('(' or '{')))
        {
            _i++;
        }

        part.NameEnd = _i;
        var context = isQuoted ? PartContext.QuotedOperand : PartContext.Operand;
        while (Peek() != '}')
        {
            // The shells agree on single quotes only outside double quotes.
            if (isQuoted && Peek() == '\'') _ambiguity ??= UnquotableKind.QuotesInOperand;
            if (ReadPart(part.NewParts, context)) continue;
            Fail(UnquotableKind.UnbalancedScript, part.Start);
            break;
        }

        if (!IsFailed) _i++;
        _depth--;
        part.End = _i;
        return part;
    }

    // zsh: ${(f)x}.
    private void SkipFlags()
    {
        while (Peek() is not (')' or EndOfText)) _i++;
        if (Peek() == ')') _i++;
    }

    private ShellWordPart ReadSubstitution()
    {
        var part = new ShellWordPart(ShellPartKind.CommandSubstitution, _i);
        _i += 2;
        ReadInner(part);
        return part;
    }

    private ShellWordPart ReadProcessSubstitution()
    {
        var part = new ShellWordPart(ShellPartKind.ProcessSubstitution, _i);
        _i += 2;
        ReadInner(part);
        return part;
    }

    // A script up to a parenthesis: quotes and here-documents begin anew in it.
    private void ReadInner(ShellWordPart part)
    {
        if (++_depth > MaxDepth) Fail(UnquotableKind.NestedTooDeeply);
        var (documents, start) = (_documents, _i);
        _documents = [];
        part.Script = new ShellScript(_chars, _text, ReadList());
        if (Peek() == ')') _i++;
        else if (_i >= _end) Fail(UnquotableKind.UnbalancedScript, part.Start);
        else FailUnexpected();

        if (!IsFailed && (_documents.Count > 0 || (documents.Count > 0 && _text.Contains('\n', start, _i - start))))
        {
            _ambiguity ??= UnquotableKind.HereDocumentAfterSubstitution;
        }

        _documents = documents;
        _depth--;
        part.End = _i;
    }

    // A backslash before a backtick, a dollar sign or a backslash goes before the script is read.
    private ShellWordPart ReadBackticks(bool isQuoted)
    {
        var part = new ShellWordPart(ShellPartKind.Backticks, _i);
        if (++_depth > MaxDepth) Fail(UnquotableKind.NestedTooDeeply);
        var inner = new List<QuotedChar>();
        for (_i++; Peek() != '`'; _i++)
        {
            if (_i >= _end)
            {
                Fail(UnquotableKind.UnbalancedScript, part.Start);
                return part;
            }

            if (Peek() == '\\' && (Peek(1) is '`' or '$' or '\\' || (isQuoted && Peek(1) == '"'))) _i++;
            inner.Add(_chars[_i]);
        }

        part.End = ++_i;
        var parser = new ShellParser(inner, QuotedChar.TextOf(inner), _dialect, _depth) { _reread = _reread, _rereadLimit = _rereadLimit };
        var script = parser.ReadScript();
        _reread = parser._reread;
        part.Script = script;
        _ambiguity ??= script.Ambiguity;
        if (script.Error is { } error && _error is null) _error = error with { Position = part.Start, IsDeferred = true };
        if (IsFailed) _i = _end;
        _depth--;
        return part;
    }

    private ShellWordPart? ReadArithmeticExpansion()
    {
        var start = _i;
        _i += 3;
        if (ReadArithmetic(')') is { } expression)
        {
            _i += 2;
            return Arithmetic(start, expression);
        }

        return BackFromArithmetic<ShellWordPart>(start);
    }

    private ShellWordPart Arithmetic(int start, ShellWord expression)
    {
        var part = new ShellWordPart(ShellPartKind.Arithmetic, start) { End = _i };
        part.NewParts.AddRange(expression.Parts);
        return part;
    }

    private ShellWordPart ReadOldArithmetic()
    {
        var start = _i;
        _i += 2;
        var expression = ReadArithmetic(']');
        if (expression is null) Fail(UnquotableKind.UnbalancedScript, start);
        else _i++;
        return Arithmetic(start, expression ?? new ShellWord(start));
    }

    private CompoundCommand? ReadArithmeticCommand()
    {
        var start = _i;
        _i += 2;
        if (ReadArithmetic(')') is not { } expression) return BackFromArithmetic<CompoundCommand>(start);
        _i += 2;
        var command = new CompoundCommand(CompoundKind.Arithmetic, start) { End = _i };
        command.Expressions.Add(expression);
        return command;
    }

    // Two parentheses that no two parentheses close are subshells, or a subshell in a substitution; not every shell tries that.
    private T? BackFromArithmetic<T>(int start)
        where T : class
    {
        _ambiguity ??= UnquotableKind.DoubleParenthesis;
        _error = null;
        GoBack(start);
        return null;
    }

    /// <summary>Reads an expression up to <c>))</c>, <c>]</c> or <c>;</c>, which stay unread; null where they don't come.</summary>
    private ShellWord? ReadArithmetic(char close, bool isLoop = false)
    {
        if (++_depth > MaxDepth) Fail(UnquotableKind.NestedTooDeeply);
        var expression = IsFailed ? null : ReadArithmeticUpTo(close, isLoop);
        _depth--;
        return expression;
    }

    private ShellWord? ReadArithmeticUpTo(char close, bool isLoop)
    {
        var word = new ShellWord(_i);
        var depth = 0;
        while (true)
        {
            var c = Peek();
            if (depth == 0 && c == close && (c != ')' || Peek(1) == ')'))
            {
                word.End = _i;
                return word;
            }

            if (c is '(' or '[') depth++;
            else if (c is ')' or ']') depth--;
            var isBroken = depth < 0 || (c == ';' && (isLoop || (close != ')' && depth == 0)));
            if (isBroken || !ReadPart(word.Parts, PartContext.Arithmetic) || IsFailed) return null;
        }
    }
}
