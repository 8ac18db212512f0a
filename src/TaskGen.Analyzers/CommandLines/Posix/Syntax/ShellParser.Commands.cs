using System.Collections.Generic;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <content>Lists, pipelines and simple commands.</content>
internal sealed partial class ShellParser
{
    private static readonly HashSet<string> Declarations =
        ["declare", "typeset", "local", "export", "readonly", "eval", "let", "alias", "integer", "float"];

    private static readonly string[] ClosingKeywords = ["then", "do", "done", "fi", "elif", "else", "esac", "}", "end"];

    private CommandList ReadList()
    {
        SkipSeparators();
        var list = new CommandList(_i);
        while (!IsAtListEnd())
        {
            var command = ReadAndOr();
            if (IsFailed) break;
            list.Commands.Add(command);
            list.End = command.End;
            var c = Peek();
            if (c == ';')
            {
                if (Peek(1) is ';' or '&' || (IsZsh && Peek(1) == '|')) break;
                _i++;
            }
            else if (c == '&' && Peek(1) != '&')
            {
                command.IsBackground = true;
                _i++;
                if (IsZsh && Peek() is '!' or '|') _i++;
            }
            else if (c != '\n')
            {
                if (IsZsh && !_takesKeyword && IsReservedWord()) FailUnexpected();
                break;
            }

            SkipSeparators();
        }

        return list;
    }

    private CommandList ReadNonEmptyList()
    {
        var list = ReadList();
        if (list.Commands.Count == 0 && !IsZsh) FailUnexpected();
        return list;
    }

    private bool IsAtListEnd()
    {
        switch (Peek())
        {
            case EndOfText or ')' or ';':
                return true;
            case 't' or 'd' or 'f' or 'e' or '}':
                foreach (var keyword in ClosingKeywords)
                {
                    if (IsKeyword(keyword)) return keyword != "end" || IsZsh;
                }

                return false;
            default:
                return false;
        }
    }

    private ShellCommand ReadAndOr()
    {
        var left = ReadPipeline();
        while (true)
        {
            var isAnd = Is("&&");
            if (IsFailed || !(isAnd || Is("||"))) return left;
            _i += 2;
            SkipBlankLines();
            var right = ReadPipeline();
            left = new BinaryCommand(left, isAnd, right) { End = right.End };
        }
    }

    private ShellCommand ReadPipeline()
    {
        var isTimed = _isTimed;
        var pipeline = ReadPipelineCommands();
        _isTimed = isTimed;
        return pipeline;
    }

    private ShellCommand ReadPipelineCommands()
    {
        var pipeline = new PipelineCommand(_i);
        while (true)
        {
            if (SkipKeyword("!"))
            {
                // POSIX and zsh take one, bash any number.
                if (pipeline.IsNegated && (IsPosix || IsZsh)) FailUnexpected();
                pipeline.IsNegated = true;
            }
            else if (!IsPosix && !_isTimed && SkipKeyword("time"))
            {
                pipeline.IsTimed = true;
                _isTimed = IsZsh;
                SkipBlanks();
                if (SkipKeyword("-p")) SkipBlanks();
                if (SkipKeyword("--")) SkipBlanks();
            }
            else
            {
                break;
            }

            SkipBlanks();
            pipeline.End = _i;
        }

        if (IsZsh && pipeline.IsNegated && IsKeyword("coproc")) FailUnexpected();

        // bash takes 'time' and '!' alone.
        if ((pipeline.IsNegated || pipeline.IsTimed) && !IsPosix && Peek() is EndOfText or ';' or '\n') return pipeline;
        var first = ReadCommand();
        if (Peek() != '|' || Peek(1) == '|')
        {
            if (!pipeline.IsNegated && !pipeline.IsTimed) return first;
        }

        pipeline.Commands.Add(first);
        pipeline.End = first.End;
        while (!IsFailed && Peek() == '|' && Peek(1) != '|')
        {
            _i++;
            if (!IsPosix && Peek() == '&') _i++;
            SkipBlankLines();
            if (IsKeyword("!") || (IsZsh && IsKeyword("coproc"))) FailUnexpected();
            var next = ReadCommand();
            pipeline.Commands.Add(next);
            pipeline.End = next.End;
        }

        return pipeline;
    }

    // Leaves no blanks after the command.
    private ShellCommand ReadCommand()
    {
        if (++_depth > MaxDepth) Fail(UnquotableKind.NestedTooDeeply);
        if (IsKeyword("in") || (!IsPosix && IsKeyword("]]")) || IsAtListEnd()) FailUnexpected();
        var start = _i;
        var redirections = IsZsh ? ReadLeadingRedirections() : null;
        var command = IsZsh && !_isTimed && IsKeyword("time") ? ReadPipeline() : ReadCompound() ?? ReadSimple(start, redirections);
        if (command is CompoundCommand compound)
        {
            SetTakesKeyword(compound);
            var takesKeyword = _takesKeyword;
            if (redirections is not null) command.Redirections.AddRange(redirections);
            SkipBlanks();
            while (IsRedirection())
            {
                command.Redirections.Add(ReadRedirection());
                command.End = _i;
                SkipBlanks();
            }

            _takesKeyword = takesKeyword;
        }

        _depth--;
        return command;
    }

    private ShellCommand ReadSimple(int start, List<ShellRedirection>? redirections)
    {
        var command = new SimpleCommand(start);
        if (redirections is not null)
        {
            command.Redirections.AddRange(redirections);
            command.End = _i;
        }

        while (true)
        {
            SkipBlanks();
            if (IsRedirection())
            {
                command.Redirections.Add(ReadRedirection());
                command.End = _i;
                continue;
            }

            if (!IsWordStart() || (IsZsh && (IsKeyword("}") || (command.Words.Count == 0 && EndsAssignments())))) break;
            if (command.Words.Count == 0 && ReadAssignment() is { } assignment)
            {
                command.Assignments.Add(assignment);
                command.End = _i;
                continue;
            }

            command.Words.Add(TakesAssignments(command) && ReadAssignment() is { } argument ? WordOf(argument) : ReadWord());
            command.End = _i;
            if (command is { Words.Count: 1, Assignments.Count: 0, Redirections.Count: 0 } && IsFunctionStart())
            {
                return ReadFunction(command.Words[0]);
            }
        }

        _takesKeyword = command.Words.Count == 0;
        if (IsZsh && (_takesKeyword ? Peek() == '&' && Peek(1) != '&' : Peek() == '(')) FailUnexpected();
        if (!IsFailed && command.Words.Count == 0 && command.Assignments.Count == 0 && command.Redirections.Count == 0) FailUnexpected();
        return command;
    }

    private bool IsFunctionStart()
    {
        var i = _i;
        while (i < _end && IsBlank(_text[i])) i++;
        if (i >= _end || _text[i] != '(') return false;
        _i = i;
        return true;
    }

    // declare, export, and similar commands take arrays as arguments.
    private bool TakesAssignments(SimpleCommand command)
    {
        if (IsPosix || command.Words.Count == 0) return false;
        var program = command.Words[0];
        return Declarations.Contains(_text.Substring(program.Start, program.End - program.Start));
    }

    private static ShellWord WordOf(ShellAssignment assignment)
    {
        var word = new ShellWord(assignment.Start) { End = assignment.End, Assignment = assignment };
        word.Parts.Add(new ShellWordPart(ShellPartKind.Literal, assignment.Start) { End = assignment.Value?.Start ?? assignment.End });
        if (assignment.Value is not null) word.Parts.AddRange(assignment.Value.Parts);
        return word;
    }

    private ShellAssignment? ReadAssignment()
    {
        if (!IsNameStart(Peek())) return null;
        var start = _i;
        var assignment = new ShellAssignment(start);
        while (IsName(Peek())) _i++;
        assignment.NameEnd = _i;
        if (Peek() == '[' && !IsPosix) assignment.Index = ReadSubscript();
        return IsFailed || ReadAssigned(assignment) || !GoBack(start) ? assignment : null;
    }

    // The equals sign, and the value after it.
    private bool ReadAssigned(ShellAssignment assignment)
    {
        if (!IsPosix && Peek() == '+' && Peek(1) == '=') _i += 2;
        else if (Peek() == '=') _i++;
        else return false;

        if (Peek() == '(' && !IsPosix) assignment.Value = ReadArray();
        else if (!IsMeta(Peek()) || IsWordStart()) assignment.Value = ReadWord();
        assignment.End = _i;
        return true;
    }

    // After a name, bash takes '[' for a subscript, whatever follows it.
    private ShellWord? ReadSubscript()
    {
        var start = _i;
        _i++;
        var index = new ShellWord(_i);
        var depth = 0;
        while (Peek() != EndOfText)
        {
            if (Peek() == '[') depth++;
            if (Peek() == ']' && depth-- == 0)
            {
                index.End = _i++;
                return index;
            }

            ReadPart(index.Parts, PartContext.Subscript);
        }

        Fail(UnquotableKind.UnbalancedScript, start);
        return null;
    }

    private ShellWord ReadArray()
    {
        var word = new ShellWord(_i);
        var part = new ShellWordPart(ShellPartKind.Array, _i++);
        var elements = new List<ShellAssignment>();
        SkipBlankLines();
        while (!IsFailed && IsWordStart())
        {
            var element = new ShellAssignment(_i) { NameEnd = _i };
            if (Peek() == '[') element.Index = ReadSubscript();
            if (!IsFailed && (element.Index is null || !ReadAssigned(element)) && GoBack(element.Start))
            {
                element.Index = null;
                element.Value = ReadWord();
                element.End = _i;
            }

            elements.Add(element);
            SkipBlankLines();
        }

        Expect(')');
        part.End = word.End = _i;
        part.Elements = elements;
        word.Parts.Add(part);
        return word;
    }
}
