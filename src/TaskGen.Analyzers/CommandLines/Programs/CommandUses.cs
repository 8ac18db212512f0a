using System.Collections.Generic;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>Reads the scripts among a command's words, and marks the words in which no value can be quoted.</summary>
internal static class CommandUses
{
    /// <summary>
    /// How many scripts within scripts are read: each reads its text once more, and a quotation mark in a value becomes three times as
    /// long in each.
    /// </summary>
    public const int MaxDepth = 6;

    /// <summary>Reads the words of a command.</summary>
    /// <param name="words">The words.</param>
    /// <param name="contexts">Has the contexts of the placeholders in the words, and receives those that they have in scripts.</param>
    /// <param name="isWindows">Whether the command runs on Windows.</param>
    /// <param name="depth">How many scripts are around the command.</param>
    /// <param name="unbalanced">Takes where a quotation mark is never closed, unless something is there already.</param>
    public static CommandInterpretation Read(
        IReadOnlyList<Word> words, Dictionary<int, PlaceholderContext> contexts, bool isWindows, int depth, ref int? unbalanced)
    {
        var use = CommandInterpreter.Interpret(words);
        foreach (var (word, reason, unquoted) in use.Unquotable) contexts.Reject(word, reason, unquoted);

        foreach (var (word, limits) in use.Limited)
        {
            foreach (var character in word.Chars)
            {
                if (character.IsPlaceholder && contexts.TryGetValue(character.Index, out var context))
                {
                    contexts[character.Index] = context with { Limits = context.Limits | limits };
                }
            }
        }

        foreach (var script in use.Scripts)
        {
            if (depth >= MaxDepth)
            {
                foreach (var word in script.Words) contexts.Reject(word, UnquotableKind.TooManyShells);
            }
            else
            {
                script.Shell.Read(script, words, isWindows, depth, contexts, ref unbalanced);
            }
        }

        return use;
    }
}
