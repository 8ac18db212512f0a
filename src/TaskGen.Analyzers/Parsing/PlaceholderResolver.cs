using System.Collections.Generic;
using System.Linq;
using System.Text;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Finds the place of each hole in a definition's command lines, and what can't be quoted there.</summary>
internal static class PlaceholderResolver
{
    /// <summary>Places the holes.</summary>
    /// <param name="task">A definition as the parser gives it.</param>
    /// <param name="commandLines">Its command lines, for rules to ask afterwards.</param>
    public static TaskDefinition Place(TaskDefinition task, CommandLineTable commandLines)
    {
        var problems = new List<Problem>();
        var body = Replace(task.Body, "commandLine", commandLines, problems);
        if (body["multiInstanceSettings"] is ObjectNode multiInstance && Replace(multiInstance, "coordinationCommandLine", commandLines, problems) is var placed && !ReferenceEquals(placed, multiInstance))
        {
            body = body.With("multiInstanceSettings", placed);
        }

        if (ReferenceEquals(body, task.Body)) return task;
        return task with { Body = body, Problems = problems.Count == 0 ? task.Problems : (List<Problem>)[.. task.Problems, .. problems] };
    }

    /// <summary>The text that a command line's reader reads: NUL for each hole.</summary>
    public static string Text(TextNode commandLine)
    {
        var text = new StringBuilder();
        foreach (var part in commandLine.Parts)
        {
            if (part is ConstantText run) text.Append(run.Text.Replace(QuotedChar.PlaceholderMark, '\ufffd'));
            else text.Append(QuotedChar.PlaceholderMark);
        }

        return text.ToString();
    }

    // A list becomes as many arguments as it has elements: it must be a word of its own.
    private static string? Objection(Placeholder hole, PlaceholderContext place)
    {
        if (hole.IsRaw) return "a list has no unquoted form";
        if (place.UnquotableReason is not null) return place.UnquotableReason;
        return place.TakesList ? null : "it is a list, and becomes several arguments: give it blanks around and no quotes";
    }

    private static ObjectNode Replace(ObjectNode node, string wire, CommandLineTable commandLines, List<Problem> problems)
    {
        if (node[wire] is not TextNode { IsConstant: false } text) return node;
        var places = commandLines.Of(text).Places;
        var parts = new List<TextPart>(text.Parts.Count);
        var index = 0;
        foreach (var part in text.Parts)
        {
            if (part is Placeholder hole)
            {
                var place = places.TryGetValue(index, out var known) ? known : new PlaceholderContext(default, "the command line could not be read there");
                parts.Add(hole with { Place = place });
                if (hole.Member.Type == MemberType.Strings && Objection(hole, place) is { } objection)
                {
                    problems.Add(new PlaceholderIsNotQuotable(text.SourceId, hole.Member.Name, objection) { Span = hole.Span });
                }
                else if (place.UnquotableReason is not null && !hole.IsRaw && !(hole.IsPlain && place.TakesPlainValues))
                {
                    problems.Add(new PlaceholderIsNotQuotable(text.SourceId, hole.Member.Name, place.UnquotableReason) { Span = hole.Span });
                }
            }
            else
            {
                parts.Add(part);
            }

            index += part is ConstantText run ? run.Text.Length : 1;
        }

        var placed = text with { Parts = parts };
        commandLines.Replace(text, placed);
        return node.With(wire, placed);
    }
}
