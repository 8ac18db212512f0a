using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <content>Tokens, whatever the grammar says of their order.</content>
internal sealed partial class ShellParser
{
    private static readonly string[] ControlOperators = ["&&", "||", ";;&", ";;", ";&", "|&", ";", "&", "|", "(", ")"];

    /// <summary>Cuts a text that no shell reads into the tokens that a shell would see in it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the first token begins.</param>
    public static IReadOnlyList<ShellToken> ReadTokens(string text, int start)
    {
        // A line break of a source file is sent as LF.
        var line = text.Replace("\r\n", " \n");
        return new ShellParser(CharsOf(line), line, ShellDialect.Bash, depth: 0) { _i = start }.ReadTokens();
    }

    private List<ShellToken> ReadTokens()
    {
        var tokens = new List<ShellToken>();
        while (true)
        {
            while (IsBlank(Peek())) _i++;
            var start = _i;
            switch (Peek())
            {
                case EndOfText:
                    return tokens;
                case '\n':
                    EndLine();
                    break;
                case '#' when IsBlank(Peek(1)):
                    // '#5' is an argument where no shell reads it.
                    SkipComment();
                    tokens.Add(new(ShellTokenKind.Comment, start, _i));
                    break;
                default:
                    if (IsRedirection()) tokens.Add(ReadRedirectionToken());
                    else if (IsWordStart()) tokens.Add(ReadWordToken());
                    else tokens.Add(ReadControlOperator());
                    break;
            }
        }
    }

    private ShellToken ReadWordToken()
    {
        var word = ReadWord();
        return new(ShellTokenKind.Word, word.Start, word.End, word);
    }

    private ShellToken ReadRedirectionToken()
    {
        var start = _i;
        var text = ReadRedirectionOperator();
        var end = _i;
        while (IsBlank(Peek())) _i++;
        if (!IsWordStart()) return new(ShellTokenKind.Redirection, start, end);

        var target = ReadWord();
        if (text is "<<" or "<<-") _documents.Add(new(start, text, target));
        return new(ShellTokenKind.Redirection, start, end, target);
    }

    private ShellToken ReadControlOperator()
    {
        var start = _i;
        foreach (var text in ControlOperators)
        {
            if (!SkipOperator(text)) continue;
            return new(ShellTokenKind.Operator, start, _i);
        }

        return new(ShellTokenKind.Operator, start, ++_i);
    }
}
