using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;

namespace TaskGen.CommandLines.Tests.Posix.Syntax;

/// <summary>Everything that the parser found in a script, as one line of text.</summary>
internal static class ScriptOutline
{
    /// <summary>Returns the outline of a script.</summary>
    public static string Of(string text, ShellDialect dialect)
    {
        var script = ShellParser.Parse(text, dialect);
        var outline = new StringBuilder(Of(script));
        foreach (var (start, end) in script.Comments) outline.Append($" # {start}-{end}");
        if (script.Ambiguity is { } ambiguity) outline.Append(" ? " + ambiguity);
        if (script.Error is { } error)
        {
            outline.Append($" ! {error.Reason.Kind} '{error.Reason.Subject}' at {error.Position}{(error.IsDeferred ? " later" : "")}");
        }

        return outline.ToString().Replace("\n", "\\n").Trim();
    }

    private static string Of(ShellScript script) => List(script, script.Commands);

    private static string List(ShellScript script, CommandList list) => string.Join(
        "; ", list.Commands.Select(command => Command(script, command) + (command.IsBackground ? " &" : "")));

    private static string Command(ShellScript script, ShellCommand command) =>
        Bare(script, command) + string.Concat(command.Redirections.Select(redirection => " " + Redirection(script, redirection)));

    private static string Bare(ShellScript script, ShellCommand command)
    {
        switch (command)
        {
            case SimpleCommand simple:
                return "(" + string.Join(" ", simple.Assignments.Select(assignment => Assignment(script, assignment))
                    .Concat(simple.Words.Select(word => Word(script, word)))) + ")" + Range(command);
            case BinaryCommand binary:
                return $"{Command(script, binary.Left)} {(binary.IsAnd ? "&&" : "||")} {Command(script, binary.Right)}{Range(command)}";
            case PipelineCommand pipeline:
                return (pipeline.IsNegated ? "! " : "")
                    + (pipeline.IsTimed ? "time " : "")
                    + "{"
                    + string.Join(" | ", pipeline.Commands.Select(part => Command(script, part)))
                    + "}"
                    + Range(command);
            case CommandList list:
                return List(script, list);
            case CompoundCommand compound:
                return compound.Kind + Range(command) + "[" + string.Join(
                    " / ",
                    [
                        .. compound.Words.Select(word => "'" + Word(script, word) + "'"),
                        .. compound.NameCount == 1 ? (string[])[] : [compound.NameCount + " names"],
                        .. compound.Expressions.Select(expression => "((" + Word(script, expression) + "))"),
                        .. compound.Items.Select(item =>
                            $"{string.Join("|", item.Patterns.Select(word => Word(script, word)))}) {List(script, item.Body!)}"),
                        .. compound.Tests.Select(test =>
                            $"<{test.Operator} {Word(script, test.Left)}{(test.Right is { } right ? " " + Word(script, right) : "")}>"),
                        .. compound.Bodies.Select(body => Command(script, body)),
                    ]) + "]";
            default:
                return "?";
        }
    }

    private static string Range(ShellCommand command) => $"{command.Start}-{command.End}";

    private static string Redirection(ShellScript script, ShellRedirection redirection)
    {
        var text = $"{redirection.Start}{redirection.Operator}{Word(script, redirection.Target)}";
        return redirection.Document is not { } document
            ? text
            : text
                + $"<{document.Start}-{document.End} {document.Delimiter}{(document.IsQuoted ? " quoted" : "")}"
                + $"{(document.IsUnclosed ? " unclosed" : "")} {Parts(script, document.Parts)}>";
    }

    private static string Assignment(ShellScript script, ShellAssignment assignment) =>
        script.Text[assignment.Start..assignment.NameEnd]
            + (assignment.Index is { } index ? "[" + Word(script, index) + "]" : "")
            + ":="
            + (assignment.Value is { } value ? Word(script, value) : "")
            + (assignment.End == (assignment.Value?.End ?? assignment.End) ? "" : " ends at " + assignment.End);

    private static string Word(ShellScript script, ShellWord word)
    {
        if (word.Assignment is { } assignment) return Assignment(script, assignment);
        var isWhole = word.Parts.Count > 0 && word.Parts[0].Start == word.Start && word.Parts[^1].End == word.End;
        return Parts(script, word.Parts) + (isWhole ? "" : $"@{word.Start}-{word.End}");
    }

    private static string Parts(ShellScript script, IEnumerable<ShellWordPart> parts) =>
        string.Join("+", parts.Select(part => Part(script, part)));

    private static string Part(ShellScript script, ShellWordPart part)
    {
        // A piece that nothing closes has no end.
        var source = script.Text[part.Start..(part.End < part.Start ? script.Text.Length : part.End)];
        return part.Kind switch
        {
            ShellPartKind.Literal or ShellPartKind.Escaped => source,
            ShellPartKind.SingleQuoted => "S" + source,
            ShellPartKind.AnsiQuoted => "Ansi" + source,
            ShellPartKind.Parameter => "P" + source,
            ShellPartKind.BracedParameter =>
                $"B{script.Text[part.Start..Math.Max(part.Start, part.NameEnd)]}{{{Parts(script, part.Parts)}}}{part.End}",
            ShellPartKind.DoubleQuoted => $"D{part.Start}<{Parts(script, part.Parts)}>{part.End}",
            ShellPartKind.Array =>
                $"Array{part.Start}<{string.Join(" ", part.Elements.Select(element => Assignment(script, element)))}>{part.End}",
            _ when part.Script is { } inner => $"{part.Kind}{part.Start}<{Of(inner)}>{part.End}",
            _ => $"{part.Kind}{part.Start}<{Parts(script, part.Parts)}>{part.End}",
        };
    }
}
