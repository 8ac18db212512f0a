namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <content>The short forms of compound commands in zsh: bodies in braces, or a command alone.</content>
internal sealed partial class ShellParser
{
    // zsh: if [[ -f x ]] run. The list of the condition ends before a word only behind a compound command.
    private bool IsShortBody(string keyword) =>
        IsZsh && !IsFailed && IsWordStart() && !IsKeyword(keyword) && !IsKeyword("{") && !IsAtListEnd();

    // zsh: if [[ -f x ]] { run }. Behind 'fi', 'done', and the bodies of loops, a brace is a word.
    private bool IsBracedBody(CommandList condition)
    {
        if (!IsZsh || IsFailed || !IsKeyword("{")) return false;
        ShellCommand last = condition;
        while (true)
        {
            switch (last)
            {
                case CommandList { Commands.Count: > 0 } list:
                    last = list.Commands[list.Commands.Count - 1];
                    break;
                case BinaryCommand binary:
                    last = binary.Right;
                    break;
                case PipelineCommand { Commands.Count: > 0 } pipeline:
                    last = pipeline.Commands[pipeline.Commands.Count - 1];
                    break;
                default:
                    return last is CompoundCommand
                    {
                        Kind: CompoundKind.Test or CompoundKind.Arithmetic or CompoundKind.Subshell or CompoundKind.Group
                            or CompoundKind.Case or CompoundKind.Function or CompoundKind.Coprocess or CompoundKind.Always,
                    };
            }
        }
    }

    // zsh: 'if ((x)) { run }' ends with a separator or 'fi', where no 'elif' or 'else' follows.
    private bool EndsBracedIf()
    {
        SkipBlanks();
        if (SkipKeyword("fi")) return true;
        if (IsKeyword("elif") || IsKeyword("else")) return false;
        if (Peek() != '\n' && (Peek() != ';' || Peek(1) is ';' or '&' or '|')) FailUnexpected();
        return true;
    }
}
