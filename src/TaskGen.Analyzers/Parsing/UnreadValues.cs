using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Model;
using TaskGen.Analyzers.Model.Problems;

namespace TaskGen.Analyzers.Parsing;

/// <summary>Compares what the generator could read with what the whole compilation has.</summary>
internal static class UnreadValues
{
    /// <summary>Returns the key of a placeholder in a text.</summary>
    public static string PlaceholderKey(string textKey, string name) => textKey + "{" + name + "}";

    /// <summary>Returns what an analyzer can read and the generator could not.</summary>
    /// <param name="task">The definition as the analyzer reads it.</param>
    /// <param name="sources">The sources of its values.</param>
    /// <param name="view">What the generator could see.</param>
    public static List<Problem> Find(TaskDefinition task, List<ValueSource> sources, GeneratorView view)
    {
        var problems = new List<Problem>();

        // The compiler, or another rule, reports what neither side can read.
        foreach (var key in view.Unread.Except(task.Unread))
        {
            if (FindPlaceholder(task.Body, key, sources, view) is { } placeholder) problems.Add(placeholder);
            else if (FindSource(task.Body, key, sources, view) is { } value) problems.Add(value);
        }

        foreach (var name in sources.Where(source => !view.IsSeen(source.Owner, source.Attribute)).Select(NameOf).Distinct())
        {
            problems.Add(new DeclarationIsUnread(name));
        }
        return problems;
    }

    private static ValueIsUnread? FindSource(Node body, string key, List<ValueSource> sources, GeneratorView view)
    {
        for (var i = 0; i < sources.Count; i++)
        {
            var source = sources[i];
            if (!view.IsSeen(source.Owner, source.Attribute) || !Covers(key, source.Key(view))) continue;
            return new ValueIsUnread(SourceId.At(i), source.Argument ?? NameOf(source), IsTemplate: IsText(body, SourceId.At(i)));
        }

        return null;
    }

    private static bool IsText(Node node, SourceId sourceId) => node switch
    {
        TextNode text => text.SourceId == sourceId,
        ObjectNode @object => @object.Properties.Any(property => IsText(property.Value, sourceId)),
        ListNode list => list.Items.Any(item => IsText(item, sourceId)),
        _ => false,
    };

    // An array that could not be read at all has its elements read one by one.
    private static bool Covers(string key, string sourceKey) =>
        sourceKey == key || (sourceKey.StartsWith(key, System.StringComparison.Ordinal) && sourceKey[key.Length] == '[');

    private static ValueIsUnread? FindPlaceholder(Node node, string key, List<ValueSource> sources, GeneratorView view)
    {
        switch (node)
        {
            case TextNode text:
                foreach (var placeholder in text.Placeholders)
                {
                    if (PlaceholderKey(sources[text.SourceId.Index].Key(view), placeholder.Member.Name) != key) continue;
                    return new ValueIsUnread(text.SourceId, placeholder.Member.Name, IsTemplate: true) { Span = placeholder.Span };
                }

                return null;
            case ObjectNode @object:
                return @object.Properties.Select(property => FindPlaceholder(property.Value, key, sources, view))
                    .FirstOrDefault(static found => found is not null);
            case ListNode list:
                return list.Items.Select(item => FindPlaceholder(item, key, sources, view))
                    .FirstOrDefault(static found => found is not null);
            default:
                return null;
        }
    }

    private static string NameOf(ValueSource source) => source.Member?.Name ?? TaskSymbols.ShortName(source.Attribute);
}
