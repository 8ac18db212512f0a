using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;
using TaskGen.Analyzers.CommandLines.Programs;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>Finds the commands of a script that read their input as a script, as code, or as a number.</summary>
/// <param name="script">The script.</param>
/// <param name="variables">What the script declares.</param>
/// <param name="depth">How many scripts there are, this one included.</param>
internal sealed class ScriptInput(ShellScript script, ScriptVariables variables, int depth)
{
    private HashSet<string>? _called;

    /// <summary>Returns whether a command does.</summary>
    public bool IsReadBy(ShellCommand command)
    {
        for (; command is BinaryCommand binary; command = binary.Left)
        {
            if (IsReadBy(binary.Right)) return true;
        }

        if (command.Redirections.Exists(redirection => IsOutputToCode(redirection.Target))) return true;
        switch (command)
        {
            case SimpleCommand simple:
                return simple.Words.Count > 0 && IsReadBy(simple);
            case CommandList list:
                return list.Commands.Exists(IsReadBy);
            case PipelineCommand pipeline:
                // What cat reads, a shell after it reads too.
                return pipeline.Commands.Exists(IsReadBy);
            case CompoundCommand { Kind: not CompoundKind.Function } compound:
                return IsReadByPartsOf(compound);
            default:
                return false;
        }
    }

    /// <summary>Returns whether a command in a compound command does.</summary>
    public bool IsReadByPartsOf(CompoundCommand compound) =>
        compound.Bodies.Exists(IsReadBy) || compound.Items.Exists(item => item.Body is not null && IsReadBy(item.Body));

    /// <summary>Returns whether a word is the input of a command that reads it as a script or as code: <c>tee >(bash)</c>.</summary>
    public bool IsOutputToCode(ShellWord word) =>
        word.Parts.Exists(part => part.Kind == ShellPartKind.ProcessSubstitution
            && script.Text[part.Start] == '>'
            && IsReadBy(part.Script!.Commands));

    private bool IsReadBy(SimpleCommand simple)
    {
        if (simple.Words.Exists(IsOutputToCode)) return true;
        var words = UnquotedWord.AllOf(script, simple);
        if (CommandInterpreter.Interpret(words).ReadsInputAsCode(depth)) return true;
        if (variables.FindAssigned(words, out var readsInput) is not null && readsInput) return true;

        // A function may call itself.
        var name = words[0].Text;
        var functions = variables.FindOwnFunctions(name);
        if (functions.Count == 0 || !(_called ??= []).Add(name)) return false;
        var isRead = functions.Any(IsReadByPartsOf);
        _called.Remove(name);
        return isRead;
    }
}
