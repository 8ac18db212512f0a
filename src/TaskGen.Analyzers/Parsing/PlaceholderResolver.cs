using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Finds the quoting context of each placeholder in a definition's command lines, and what cannot be quoted there.</summary>
internal static class PlaceholderResolver
{
    /// <summary>Finds the quoting contexts.</summary>
    /// <param name="task">A definition as the parser gives it.</param>
    /// <param name="commandLines">Its command lines, which rules read afterwards.</param>
    public static TaskDefinition Resolve(TaskDefinition task, CommandLineTable commandLines)
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
    private static UnquotableReason? Objection(Placeholder placeholder, PlaceholderContext context)
    {
        if (placeholder.IsRaw) return UnquotableKind.RawList;
        if (context.UnquotableReason is not null) return context.UnquotableReason;
        return context.TakesList ? null : UnquotableKind.ListIsNotAWord;
    }

    private static bool IsChanged(TextNode text) => !text.IsConstant || HasCarriageReturns(text);

    // A string of several lines has the line breaks of its source file. POSIX shells take a carriage return as a part of the line.
    private static bool HasCarriageReturns(TextNode text)
    {
        foreach (var part in text.Parts)
        {
            if (part is ConstantText constant && constant.Text.IndexOf("\r\n", System.StringComparison.Ordinal) >= 0) return true;
        }

        return false;
    }

    private static bool IsSafe(Placeholder placeholder, PlaceholderContext context) => context.Plain switch
    {
        PlainValues.All => placeholder.IsPlainOnCommandLine,
        PlainValues.Numbers => placeholder.IsNumber,
        _ => false,
    };

    private static ObjectNode ReplaceIn(ObjectNode body, string wire, string text, CommandLineTable commandLines, List<Problem> problems)
    {
        if (body[wire] is not ObjectNode child || child[text] is not TextNode line || !IsChanged(line)) return body;
        if (body["commandLine"] is TextNode commandLine) commandLines.UseTargetOf(commandLine);
        var resolved = Replace(child, text, commandLines, problems);
        return ReferenceEquals(resolved, child) ? body : body.With(wire, resolved);
    }

    private static ObjectNode Replace(ObjectNode node, string wire, CommandLineTable commandLines, List<Problem> problems)
    {
        if (node[wire] is not TextNode text || !IsChanged(text)) return node;
        var line = wire == "containerRunOptions" ? commandLines.ArgumentsOf(text) : commandLines.Of(text);
        var parts = new List<TextPart>(text.Parts.Count);
        var index = 0;
        foreach (var part in text.Parts)
        {
            if (part is Placeholder placeholder)
            {
                var context = line.Contexts.TryGetValue(index, out var known)
                    ? known
                    : new PlaceholderContext(default, UnquotableKind.UnreadCommandLine);
                parts.Add(placeholder with { Context = context });
                if (placeholder.Member.Type == MemberType.Strings && Objection(placeholder, context) is { } objection)
                {
                    problems.Add(new PlaceholderIsNotQuotable(
                        text.SourceId, placeholder.Member.Name, objection)
                    { Span = placeholder.Span });
                }
                else if (context.UnquotableReason is not null && !placeholder.IsRaw && !IsSafe(placeholder, context))
                {
                    problems.Add(new PlaceholderIsNotQuotable(
                        text.SourceId, placeholder.Member.Name, context.UnquotableReason)
                    { Span = placeholder.Span });
                }
            }
            else
            {
                parts.Add(part);
            }

            index += part is ConstantText run ? run.Text.Length : 1;
        }

        var resolved = text with { Parts = parts, WritesLineFeeds = !line.IsWindows && HasCarriageReturns(text) };
        commandLines.Replace(text, resolved);
        return node.With(wire, resolved);
    }
}
