using System.Collections.Generic;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>An argument that a script evaluates, or in which a value must not contain everything.</summary>
/// <param name="Word">The word.</param>
/// <param name="Unquoted">The values that need no quotes in an argument that is evaluated; null where it is not.</param>
/// <param name="Limits">What a value must not contain.</param>
internal readonly record struct ArgumentUse(Word Word, UnquotedValues? Unquoted, CommandLimits Limits)
{
    /// <summary>Adds the use to the contexts of placeholders.</summary>
    public void Apply(Dictionary<int, PlaceholderContext> contexts)
    {
        if (Unquoted is { } unquoted) contexts.Reject(Word, UnquotableKind.EvaluatedArgument, unquoted);
        else contexts.Limit(Word, Limits);
    }
}
