using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <content><c>[[ … ]]</c>.</content>
internal sealed partial class ShellParser
{
    private CompoundCommand ReadTest()
    {
        var command = new CompoundCommand(CompoundKind.Test, _i);
        _i += 2;
        ReadTestOr(command);
        Expect("]]");
        return Done(command, _i);
    }

    private void ReadTestOr(CompoundCommand command)
    {
        do
        {
            ReadTestAnd(command);
        }
        while (SkipOperator("||"));
    }

    private void ReadTestAnd(CompoundCommand command)
    {
        do
        {
            ReadTestTerm(command);
            SkipBlankLines();
        }
        while (SkipOperator("&&"));
    }

    private bool SkipOperator(string text)
    {
        if (!Is(text)) return false;
        _i += text.Length;
        return true;
    }

    private void ReadTestTerm(CompoundCommand command)
    {
        if (++_depth > MaxDepth) Fail(UnquotableKind.NestedTooDeeply);
        SkipBlankLines();
        while (SkipKeyword("!")) SkipBlankLines();
        if (Peek() == '(' && !(IsZsh && IsPatternGroup()))
        {
            _i++;
            ReadTestOr(command);
            Expect(')');
        }
        else if (!IsWordStart() || IsKeyword("]]"))
        {
            FailUnexpected();
        }
        else
        {
            command.Tests.Add(ReadOperation());
        }

        _depth--;
    }

    private TestOperation ReadOperation()
    {
        var first = ReadWord(PartContext.Pattern);
        var text = _text.Substring(first.Start, first.End - first.Start);
        SkipBlanks();
        if (IsUnary(text))
        {
            if (IsWordStart() && (!IsKeyword("]]") || IsZsh)) return new TestOperation(text, ReadWord(PartContext.Pattern), null);
            if (!IsZsh) FailUnexpected();
            return new TestOperation("", first, null);
        }

        if (Peek() is EndOfText or ')' or '&' or '|' || IsKeyword("]]")) return new TestOperation("", first, null);
        var binary = ReadBinaryOperator();
        if (binary.Length == 0)
        {
            FailUnexpected();
            return new TestOperation("", first, null);
        }

        SkipBlanks();
        if (!IsWordStart() && !(Peek() == '(' && binary == "=~")) FailUnexpected();
        return new TestOperation(binary, first, ReadWord(binary == "=~" ? PartContext.Regex : PartContext.Pattern));
    }

    private string ReadBinaryOperator()
    {
        if (Peek() is '<' or '>' && Peek(1) != '(') return _text.Substring(_i++, 1);
        var start = _i;
        var end = _i;
        while (end < _end && !IsMeta(_text[end])) end++;
        var text = _text.Substring(start, end - start);
        if (text is not ("=" or "==" or "!=" or "=~" or "-eq" or "-ne" or "-lt" or "-le" or "-gt" or "-ge" or "-nt" or "-ot" or "-ef"))
        {
            return "";
        }
        _i = end;
        return text;
    }

    private static bool IsUnary(string text) => text.Length == 2 && text[0] == '-' && "abcdefghknoprstuvwxzGLNORS".Contains(text[1]);
}
