using System.Collections.Generic;
using System.Linq;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>Marks placeholders of a command line as unquotable.</summary>
internal static class ContextExtensions
{
    /// <summary>Marks the placeholders in a word.</summary>
    public static void Reject(
        this Dictionary<int, PlaceholderContext> contexts,
        Word word,
        UnquotableReason reason,
        UnquotedValues unquoted = UnquotedValues.All)
    {
        foreach (var character in word.Chars)
        {
            if (character.IsPlaceholder) contexts[character.Index] = PlaceholderContext.Unquotable(reason, unquoted);
        }
    }

    /// <summary>Adds what the values in a word must not contain.</summary>
    public static void Limit(this Dictionary<int, PlaceholderContext> contexts, Word word, CommandLimits limits)
    {
        foreach (var character in word.Chars)
        {
            if (character.IsPlaceholder) contexts.Limit(character, limits);
        }
    }

    /// <summary>Adds what the value of a placeholder must not contain, if it can be quoted.</summary>
    public static void Limit(this Dictionary<int, PlaceholderContext> contexts, QuotedChar placeholder, CommandLimits limits)
    {
        if (contexts.TryGetValue(placeholder.Index, out var context) && context.UnquotableReason is null)
        {
            contexts[placeholder.Index] = context with { Limits = context.Limits | limits };
        }
    }

    /// <summary>Marks all placeholders that have a context.</summary>
    public static void RejectAll(
        this Dictionary<int, PlaceholderContext> contexts,
        UnquotableReason reason,
        UnquotedValues unquoted = UnquotedValues.All)
    {
        foreach (var placeholder in contexts.Keys.ToArray()) contexts[placeholder] = PlaceholderContext.Unquotable(reason, unquoted);
    }
}
