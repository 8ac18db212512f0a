using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <content>Compound commands, except loops and tests.</content>
internal sealed partial class ShellParser
{
    /// <summary>Reads a compound command; null where none begins.</summary>
    private ShellCommand? ReadCompound()
    {
        switch (Peek())
        {
            case '(' when Peek(1) == '(' && !IsPosix:
                return ReadArithmeticCommand() ?? ReadSubshell();
            case '(' when IsZsh && Peek(1) == ')':
                return ReadFunction(new ShellWord(_i) { End = _i });
            case '(':
                return ReadSubshell();
            case '{' when IsKeyword("{"):
                return ReadGroup(takesAlways: IsZsh);
            case 'i' when IsKeyword("if"):
                return ReadIf();
            case 'w' when IsKeyword("while"):
                return ReadLoop(CompoundKind.While, "while");
            case 'u' when IsKeyword("until"):
                return ReadLoop(CompoundKind.Until, "until");
            case 'f' when IsKeyword("for"):
                return ReadFor(CompoundKind.For, "for");
            case 'f' when IsZsh && IsKeyword("foreach"):
                return ReadFor(CompoundKind.For, "foreach");
            case 's' when !IsPosix && IsKeyword("select"):
                return ReadFor(CompoundKind.Select, "select");
            case 'c' when IsKeyword("case"):
                return ReadCase();
            case 'c' when !IsPosix && IsKeyword("coproc"):
                return ReadCoprocess();
            case 'f' when !IsPosix && IsKeyword("function"):
                return ReadFunctionKeyword();
            case 'r' when IsZsh && IsKeyword("repeat"):
                return ReadRepeat();
            case '[' when !IsPosix && IsKeyword("[["):
                return ReadTest();
            default:
                return null;
        }
    }

    private static CompoundCommand Done(CompoundCommand command, int end)
    {
        command.End = end;
        return command;
    }

    private CompoundCommand ReadSubshell()
    {
        var command = new CompoundCommand(CompoundKind.Subshell, _i++);
        command.Bodies.Add(ReadNonEmptyList());
        Expect(')');
        return Done(command, _i);
    }

    private CompoundCommand ReadGroup(bool takesAlways = false)
    {
        var start = _i++;
        var list = ReadNonEmptyList();
        Expect("}");
        _takesKeyword = true;
        var end = _i;
        if (takesAlways)
        {
            SkipBlanks();
            if (SkipKeyword("always"))
            {
                var always = new CompoundCommand(CompoundKind.Always, start);
                always.Bodies.Add(list);
                SkipBlankLines();
                if (!IsKeyword("{")) FailUnexpected();
                else always.Bodies.Add(ReadGroup());
                return Done(always, _i);
            }
        }

        var group = new CompoundCommand(CompoundKind.Group, start);
        group.Bodies.Add(list);
        return Done(group, end);
    }

    private CompoundCommand ReadIf()
    {
        var command = new CompoundCommand(CompoundKind.If, _i);
        _i += 2;
        var isBraced = false;
        do
        {
            command.Bodies.Add(ReadNonEmptyList());
            if (IsBracedBody())
            {
                isBraced = true;
                command.Bodies.Add(ReadGroup());
                if (EndsBracedIf()) return Done(command, _i);
            }
            else if (IsShortBody("then") && _i < _end)
            {
                ReadShortBody(command);
                var end = _i;
                SkipBlanks();
                if (_takesKeyword && IsKeyword("else")) FailUnexpected();
                return Done(command, end);
            }
            else
            {
                isBraced = false;
                Expect("then");
                command.Bodies.Add(ReadNonEmptyList());
                if (!IsKeyword("elif") && !IsKeyword("else"))
                {
                    ExpectLast("fi");
                    return Done(command, _i);
                }
            }
        }
        while (!IsFailed && SkipKeyword("elif"));

        if (SkipKeyword("else"))
        {
            SkipBlanks();
            if (isBraced && IsKeyword("{"))
            {
                command.Bodies.Add(ReadBraces());
                return Done(command, _i);
            }

            command.Bodies.Add(ReadNonEmptyList());
            ExpectLast("fi");
        }

        return Done(command, _i);
    }

    private CompoundCommand ReadCase()
    {
        var command = new CompoundCommand(CompoundKind.Case, _i);
        _i += 4;
        SkipBlanks();
        if (IsWordStart()) command.Words.Add(ReadWord());
        else FailUnexpected();
        SkipBlankLines();
        var end = IsZsh && SkipKeyword("{") ? "}" : "esac";
        if (end == "esac") Expect("in");
        SkipBlankLines();
        while (!IsFailed && !IsKeyword(end)) ReadItem(command, end);
        Expect(end);
        return Done(command, _i);
    }

    private void ReadItem(CompoundCommand command, string end)
    {
        var item = new CaseItem();
        if (Peek() == '(') _i++;
        do
        {
            SkipBlanks();
            if (!IsWordStart())
            {
                FailUnexpected();
                return;
            }

            item.Patterns.Add(ReadWord());
            SkipBlanks();
        }
        while (SkipBar());

        Expect(')');
        item.Body = ReadList();
        command.Items.Add(item);
        if (Is(";;&") && !IsPosix) _i += 3;
        else if (Is(";;") || (!IsPosix && Is(";&")) || (IsZsh && Is(";|"))) _i += 2;
        else if (!IsKeyword(end)) FailUnexpected();
        SkipBlankLines();
    }

    private bool SkipBar()
    {
        if (Peek() != '|') return false;
        _i++;
        return true;
    }

    private ShellCommand ReadFunction(ShellWord name)
    {
        var command = new CompoundCommand(CompoundKind.Function, name.Start);
        if (IsPosix && !IsValidName(name)) Fail(UnquotableKind.InvalidFunctionName, name.Start);
        if (name.End > name.Start) command.Words.Add(name);
        _i++;
        SkipBlanks();
        Expect(')');
        return ReadFunctionBody(command);
    }

    private bool IsValidName(ShellWord word)
    {
        if (!IsNameStart(_text[word.Start])) return false;
        for (var i = word.Start; i < word.End; i++)
        {
            if (!IsName(_text[i])) return false;
        }

        return true;
    }

    private CompoundCommand ReadFunctionKeyword()
    {
        var command = new CompoundCommand(CompoundKind.Function, _i);
        _i += "function".Length;
        SkipBlanks();
        if (!IsZsh && IsWordStart()) command.Words.Add(ReadWord());
        else if (!IsZsh) FailUnexpected();
        SkipBlanks();
        while (IsZsh && IsWordStart() && !IsKeyword("{"))
        {
            command.Words.Add(ReadWord());
            SkipBlanks();
        }

        if (Peek() == '(' && (IsZsh || !Is("((")))
        {
            // function f ( … ) has a subshell as its body.
            var start = _i++;
            SkipBlanks();
            if (Peek() == ')') _i++;
            else if (!IsFailed) _i = start;
        }

        return ReadFunctionBody(command);
    }

    private CompoundCommand ReadFunctionBody(CompoundCommand command)
    {
        SkipBlankLines();
        if (IsZsh && IsKeyword("coproc")) FailUnexpected();
        var body = IsZsh && IsKeyword("{") ? ReadGroup() : ReadCommand();
        if (body is SimpleCommand && IsBash) Fail(UnquotableKind.InvalidFunctionBody, body.Start);
        command.Bodies.Add(body);
        return Done(command, _i);
    }

    private CompoundCommand ReadCoprocess()
    {
        var command = new CompoundCommand(CompoundKind.Coprocess, _i);
        _i += "coproc".Length;
        SkipBlanks();
        var start = _i;
        if (IsBash && IsNameStart(Peek()) && !IsCompoundNext())
        {
            // A name comes only before a compound command.
            var name = ReadWord();
            SkipBlanks();
            if (IsCompoundNext()) command.Words.Add(name);
            else if (!IsFailed) GoBack(start);
        }

        if (IsZsh && (IsKeyword("coproc") || IsKeyword("!"))) FailUnexpected();
        command.Bodies.Add(ReadCommand());
        return Done(command, _i);
    }

    private bool IsCompoundNext() =>
        Peek() == '(' || IsKeyword("{") || IsKeyword("[[") || IsKeyword("if") || IsKeyword("while") || IsKeyword("until")
            || IsKeyword("for")
        || IsKeyword("case") || IsKeyword("select");
}
