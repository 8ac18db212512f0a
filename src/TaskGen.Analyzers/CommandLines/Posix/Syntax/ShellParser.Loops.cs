namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <content>Loops.</content>
internal sealed partial class ShellParser
{
    private CompoundCommand ReadLoop(CompoundKind kind, string keyword)
    {
        var command = new CompoundCommand(kind, _i);
        _i += keyword.Length;
        command.Bodies.Add(ReadNonEmptyList());
        if (IsBracedBody()) command.Bodies.Add(ReadBraces());
        else if (IsShortBody("do")) ReadShortBody(command);
        else ReadDo(command);
        return Done(command, _i);
    }

    private void ReadDo(CompoundCommand command)
    {
        Expect("do");
        command.Bodies.Add(ReadNonEmptyList());
        ExpectLast("done");
    }

    // The body of a loop over words, which may be in braces too.
    private void ReadBody(CompoundCommand command)
    {
        if (IsKeyword("do")) ReadDo(command);
        else if (!IsPosix && IsKeyword("{")) command.Bodies.Add(ReadBraces());
        else if (IsZsh) ReadShortBody(command, isFirst: true);
        else FailUnexpected();
    }

    private CompoundCommand ReadFor(CompoundKind kind, string keyword)
    {
        var start = _i;
        _i += keyword.Length;
        SkipBlanks();
        if (kind == CompoundKind.For && !IsPosix && Is("((")) return ReadArithmeticFor(start);

        var command = new CompoundCommand(kind, start);
        if (IsWordStart()) command.Words.Add(ReadWord());
        else FailUnexpected();
        SkipBlanks();
        while (IsZsh && IsNameStart(Peek()) && !IsKeyword("in") && !IsKeyword("do"))
        {
            command.Words.Add(ReadWord());
            command.NameCount++;
            SkipBlanks();
        }

        if (IsZsh && Peek() == '(')
        {
            _i++;
            ReadWords(command);
            Expect(')');
            SkipBlanks();
            if (Peek() == ';') _i++;
            SkipBlankLines();
        }
        else if (Peek() == ';')
        {
            _i++;
            SkipBlankLines();
        }
        else
        {
            SkipBlankLines();
            if (SkipKeyword("in"))
            {
                ReadWords(command);
                if (Peek() == ';') _i++;
                else if (Peek() != '\n') FailUnexpected();
                SkipBlankLines();
            }
        }

        if (keyword == "foreach" && !IsKeyword("do") && !IsKeyword("{"))
        {
            command.Bodies.Add(ReadList());
            ExpectLast("end");
        }
        else
        {
            ReadBody(command);
        }

        return Done(command, _i);
    }

    private void ReadWords(CompoundCommand command)
    {
        SkipBlanks();
        while (IsWordStart())
        {
            command.Words.Add(ReadWord());
            SkipBlanks();
        }
    }

    private CompoundCommand ReadArithmeticFor(int start)
    {
        var command = new CompoundCommand(CompoundKind.ArithmeticFor, start);
        _i += 2;
        for (var i = 0; i < 3; i++)
        {
            var expression = ReadArithmetic(i < 2 ? ';' : ')', isLoop: true);
            if (expression is null)
            {
                FailUnexpected();
                return command;
            }

            command.Expressions.Add(expression);
            _i += i < 2 ? 1 : 2;
        }

        SkipBlanks();
        if (Peek() == ';') _i++;
        SkipBlankLines();
        ReadBody(command);
        return Done(command, _i);
    }

    private CompoundCommand ReadRepeat()
    {
        var command = new CompoundCommand(CompoundKind.Repeat, _i);
        _i += "repeat".Length;
        SkipBlanks();
        if (IsWordStart()) command.Words.Add(ReadWord());
        else FailUnexpected();
        SkipBlanks();
        if (Peek() == ';') _i++;
        SkipBlankLines();
        ReadBody(command);
        return Done(command, _i);
    }
}
