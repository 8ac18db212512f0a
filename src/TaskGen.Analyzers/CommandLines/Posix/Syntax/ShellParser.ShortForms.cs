using System;
using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <content>The short forms of compound commands in zsh: bodies in braces, or a command alone.</content>
internal sealed partial class ShellParser
{
    private static readonly string[] OpeningKeywords =
    [
        "{", "if", "while", "until", "for", "foreach", "select", "repeat", "case", "[[", "function", "coproc", "time", "!",
    ];

    // Whether zsh takes the next word for a keyword where no separator precedes it: not after words, 'fi', 'done', and bodies of loops.
    private bool _takesKeyword;

    // zsh: within what 'time' measures, another 'time' is a word.
    private bool _isTimed;

    private bool IsReservedWord() =>
        Array.Exists(OpeningKeywords, IsKeyword) || (Array.Exists(ClosingKeywords, IsKeyword) && !IsKeyword("}"));

    private bool EndsAssignments() => Peek() == '(' || IsReservedWord();

    // What a body without braces leaves, the commands around it leave too.
    private void SetTakesKeyword(CompoundCommand command)
    {
        switch (command.Kind)
        {
            case CompoundKind.Test or CompoundKind.Arithmetic or CompoundKind.Subshell or CompoundKind.Group or CompoundKind.Case
                or CompoundKind.Always:
                _takesKeyword = true;
                break;
            case CompoundKind.Function when IsZsh && command.Words.Count == 0:
                ReadArguments(command);
                _takesKeyword = false;
                break;
        }
    }

    private void ReadArguments(CompoundCommand function)
    {
        while (!IsFailed)
        {
            SkipBlanks();
            if (IsRedirection()) function.Redirections.Add(ReadRedirection());
            else if (IsWordStart() && !IsKeyword("}")) function.Arguments.Add(ReadWord());
            else break;
            function.End = _i;
        }

        if (Peek() == '(') FailUnexpected();
    }

    // zsh takes any number of semicolons.
    private void SkipSeparators()
    {
        _takesKeyword = true;
        SkipBlankLines();
        while (IsZsh && Peek() == ';' && !(Peek(1) is ';' or '&' or '|'))
        {
            _i++;
            SkipBlankLines();
        }
    }

    private void ExpectLast(string keyword)
    {
        Expect(keyword);
        _takesKeyword = false;
    }

    private CompoundCommand ReadBraces()
    {
        var group = ReadGroup();
        _takesKeyword = false;
        return group;
    }

    // zsh: >file { run }
    private List<ShellRedirection>? ReadLeadingRedirections()
    {
        List<ShellRedirection>? redirections = null;
        while (IsRedirection())
        {
            (redirections ??= []).Add(ReadRedirection());
            SkipBlanks();
        }

        return redirections;
    }

    // zsh: if [[ -f x ]] run. The list of the condition ends before a word only after a compound command.
    private bool IsShortBody(string keyword) => IsZsh && !IsFailed && !IsKeyword(keyword) && !IsKeyword("{");

    // zsh takes a loop without a body too.
    private void ReadShortBody(CompoundCommand command, bool isFirst = false)
    {
        if (!isFirst && !_takesKeyword && IsAssignment()) FailUnexpected();
        if (!IsAtListEnd() && (IsWordStart() || IsRedirection() || Peek() == '(')) command.Bodies.Add(ReadAndOr());
    }

    private bool IsAssignment()
    {
        var ahead = 0;
        while (IsName(Peek(ahead))) ahead++;
        return ahead > 0 && Peek(ahead) is '=' or '+' or '[';
    }

    // zsh: if [[ -f x ]] { run }
    private bool IsBracedBody() => IsZsh && !IsFailed && IsKeyword("{");

    // zsh: 'if ((x)) { run }' ends with a separator or 'fi', where no 'elif' or 'else' follows.
    private bool EndsBracedIf()
    {
        SkipBlanks();
        if (SkipKeyword("fi"))
        {
            _takesKeyword = false;
            return true;
        }

        if (IsKeyword("elif") || IsKeyword("else")) return false;
        if (Peek() != '\n' && (Peek() != ';' || Peek(1) is ';' or '&' or '|')) FailUnexpected();
        return true;
    }
}
