using System.Collections.Generic;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;
using TaskGen.Analyzers.Schema;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Finds the quoting context of each placeholder in a definition's command lines, and what cannot be quoted there.</summary>
internal sealed class PlaceholderResolver
{
    private readonly CommandLineTable _commandLines;
    private readonly List<Problem> _problems = [];
    private ObjectNode _body;

    private PlaceholderResolver(ObjectNode body, CommandLineTable commandLines) => (_body, _commandLines) = (body, commandLines);

    /// <summary>Finds the quoting contexts.</summary>
    /// <param name="task">A definition as the parser gives it.</param>
    /// <param name="commandLines">Its command lines, which rules read afterwards.</param>
    public static TaskDefinition Resolve(TaskDefinition task, CommandLineTable commandLines)
    {
        commandLines.Use(task);
        var resolver = new PlaceholderResolver(task.Body, commandLines);
        foreach (var path in SchemaPaths.CommandLines) resolver._body = resolver.ReplaceAt(resolver._body, path, 0);

        if (ReferenceEquals(resolver._body, task.Body)) return task;
        return (task with { Body = resolver._body }).WithProblems(resolver._problems);
    }

    private static UnquotableReason? FindObstacle(Placeholder placeholder, PlaceholderContext context) =>
        (placeholder.Member.Type == MemberType.Strings ? FindObstacleOfList(placeholder, context) : null)
            ?? (placeholder.IsRaw || IsSafe(placeholder, context) ? null : context.UnquotableReason);

    // A list becomes as many arguments as it has elements: it must be a separate word.
    private static UnquotableReason? FindObstacleOfList(Placeholder placeholder, PlaceholderContext context)
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

    private static bool IsSafe(Placeholder placeholder, PlaceholderContext context) => context.Unquoted switch
    {
        UnquotedValues.All => placeholder.IsPlainOnCommandLine,
        UnquotedValues.Numbers => placeholder.IsNumber,
        _ => false,
    };

    private ObjectNode ReplaceAt(ObjectNode node, EquatableArray<PropertyShape> path, int step)
    {
        var row = path[step];
        if (step == path.Count - 1)
        {
            if (node[row.Wire] is not TextNode text || !IsChanged(text)) return node;
            if (step > 0 && _body[WireName.CommandLine] is TextNode commandLine) _commandLines.UseTargetOf(commandLine);
            return node.With(row.Wire, Replace(text, row));
        }

        if (node[row.Wire] is not ObjectNode child) return node;
        var resolved = ReplaceAt(child, path, step + 1);
        return ReferenceEquals(resolved, child) ? node : node.With(row.Wire, resolved);
    }

    private TextNode Replace(TextNode text, PropertyShape row)
    {
        var line = row.Kind == ValueKind.Arguments ? _commandLines.ArgumentsOf(text) : _commandLines.Of(text);
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
                if (FindObstacle(placeholder, context) is { } reason)
                {
                    var problem = new PlaceholderIsNotQuotable(text.SourceId, placeholder.Member.Name, reason);
                    _problems.Add(problem with { Span = placeholder.Span });
                }
            }
            else
            {
                parts.Add(part);
            }

            index += part is ConstantText run ? run.Text.Length : 1;
        }

        var resolved = text with { Parts = parts, WritesLineFeeds = !line.IsWindows && HasCarriageReturns(text) };
        _commandLines.Replace(text, resolved);
        return resolved;
    }
}
