using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Finds the place of each placeholder in a definition's command lines, and what cannot be quoted there.</summary>
internal static class PlaceholderResolver
{
    /// <summary>Finds the places.</summary>
    /// <param name="task">A definition as the parser gives it.</param>
    /// <param name="commandLines">Its command lines, which rules read afterwards.</param>
    public static TaskDefinition Place(TaskDefinition task, CommandLineTable commandLines)
    {
        commandLines.Use(task);
        var problems = new List<Problem>();
        var body = Replace(task.Body, "commandLine", commandLines, problems);
        body = ReplaceIn(body, "multiInstanceSettings", "coordinationCommandLine", commandLines, problems);
        body = ReplaceIn(body, "containerSettings", "containerRunOptions", commandLines, problems);

        if (ReferenceEquals(body, task.Body)) return task;
        return task with { Body = body, Problems = problems.Count == 0 ? task.Problems : (List<Problem>)[.. task.Problems, .. problems] };
    }

    // A list becomes as many arguments as it has elements: it must be a word of its own.
    private static string? Objection(Placeholder placeholder, PlaceholderContext place)
    {
        if (placeholder.IsRaw) return "a list has no unquoted form";
        if (place.UnquotableReason is not null) return place.UnquotableReason;
        return place.TakesList ? null : "a list becomes several arguments: put spaces around it and no quotation marks";
    }

    private static bool IsSafe(Placeholder placeholder, PlaceholderContext place) => place.Plain switch
    {
        PlainValues.All => placeholder.IsPlainOnCommandLine,
        PlainValues.Numbers => placeholder.IsNumber,
        _ => false,
    };

    private static ObjectNode ReplaceIn(ObjectNode body, string wire, string text, CommandLineTable commandLines, List<Problem> problems)
    {
        if (body[wire] is not ObjectNode child || child[text] is not TextNode { IsConstant: false }) return body;
        if (body["commandLine"] is TextNode commandLine) commandLines.UseTargetOf(commandLine);
        var placed = Replace(child, text, commandLines, problems);
        return ReferenceEquals(placed, child) ? body : body.With(wire, placed);
    }

    private static ObjectNode Replace(ObjectNode node, string wire, CommandLineTable commandLines, List<Problem> problems)
    {
        if (node[wire] is not TextNode { IsConstant: false } text) return node;
        var places = (wire == "containerRunOptions" ? commandLines.ArgumentsOf(text) : commandLines.Of(text)).Places;
        var parts = new List<TextPart>(text.Parts.Count);
        var index = 0;
        foreach (var part in text.Parts)
        {
            if (part is Placeholder placeholder)
            {
                var place = places.TryGetValue(index, out var known)
                    ? known
                    : new PlaceholderContext(default, "the command line could not be read there");
                parts.Add(placeholder with { Place = place });
                if (placeholder.Member.Type == MemberType.Strings && Objection(placeholder, place) is { } objection)
                {
                    problems.Add(new PlaceholderIsNotQuotable(
                        text.SourceId, placeholder.Member.Name, objection) { Span = placeholder.Span });
                }
                else if (place.UnquotableReason is not null && !placeholder.IsRaw && !IsSafe(placeholder, place))
                {
                    problems.Add(new PlaceholderIsNotQuotable(
                        text.SourceId, placeholder.Member.Name, place.UnquotableReason) { Span = placeholder.Span });
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
