using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>Visits the commands and words of a script, those of substitutions and here-documents included.</summary>
/// <param name="script">The script.</param>
internal abstract class ScriptVisitor(ShellScript script)
{
    protected ShellScript Script { get; } = script;

    protected string Text => Script.Text;

    /// <summary>Visits the whole script.</summary>
    public void Visit() => VisitCommand(Script.Commands);

    protected virtual void VisitSimple(SimpleCommand command)
    {
        foreach (var assignment in command.Assignments) VisitAssignment(assignment);
        foreach (var word in command.Words) VisitWord(word);
    }

    protected virtual void VisitCompound(CompoundCommand command)
    {
        foreach (var word in command.Words) VisitWord(word);
        foreach (var expression in command.Expressions) VisitWord(expression);
        foreach (var test in command.Tests)
        {
            VisitWord(test.Left);
            if (test.Right is not null) VisitWord(test.Right);
        }

        foreach (var item in command.Items)
        {
            foreach (var pattern in item.Patterns) VisitWord(pattern);
            if (item.Body is not null) VisitCommand(item.Body);
        }

        foreach (var body in command.Bodies) VisitCommand(body);
        foreach (var argument in command.Arguments) VisitWord(argument);
    }

    protected virtual void VisitAssignment(ShellAssignment assignment)
    {
        if (assignment.Index is not null) VisitWord(assignment.Index);
        if (assignment.Value is not null) VisitWord(assignment.Value);
    }

    protected void VisitWord(ShellWord word) => VisitParts(word.Parts);

    protected virtual void VisitParts(IReadOnlyList<ShellWordPart> parts)
    {
        foreach (var part in parts) VisitPart(part);
    }

    protected virtual void VisitPart(ShellWordPart part)
    {
        VisitParts(part.Parts);
        foreach (var element in part.Elements) VisitAssignment(element);
        if (part.Kind == ShellPartKind.Backticks) VisitBackticks(part.Script!);
        else if (part.Script is not null) VisitCommand(part.Script.Commands);
    }

    /// <summary>Visits a here-document, which is the input of a command.</summary>
    protected virtual void VisitDocument(ShellCommand command, HereDocument document) => VisitParts(document.Parts);

    /// <summary>Visits the script in backticks, which is a text of its own.</summary>
    protected abstract void VisitBackticks(ShellScript inner);

    protected string TextOf(ShellWord word) => Text.Substring(word.Start, word.End - word.Start);

    protected void VisitCommand(ShellCommand command)
    {
        switch (command)
        {
            case CommandList list:
                foreach (var child in list.Commands) VisitCommand(child);
                break;
            case BinaryCommand binary:
                VisitBinary(binary);
                break;
            case PipelineCommand pipeline:
                foreach (var child in pipeline.Commands) VisitCommand(child);
                break;
            case CompoundCommand compound:
                VisitCompound(compound);
                break;
            case SimpleCommand simple:
                VisitSimple(simple);
                break;
        }

        foreach (var redirection in command.Redirections)
        {
            if (redirection.Document is { } document) VisitDocument(command, document);
            else VisitWord(redirection.Target);
        }
    }

    // By a stack of its own: a && b && c … may have any length.
    private void VisitBinary(BinaryCommand command)
    {
        var rights = new Stack<ShellCommand>();
        ShellCommand left = command;
        for (; left is BinaryCommand binary; left = binary.Left) rights.Push(binary.Right);
        VisitCommand(left);
        while (rights.Count > 0) VisitCommand(rights.Pop());
    }
}
