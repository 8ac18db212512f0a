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
        if (isWindows && words.Count > 0 && ProgramTable.IsReparsedOnWindows(words[0].ProgramName))
        {
            use.RejectFrom(words, 1, UnquotableKind.ReparsedCommandLine);
        }

        foreach (var (word, reason, unquoted) in use.Unquotable) contexts.Reject(word, reason, unquoted);
        foreach (var (word, limits) in use.Limited) contexts.Limit(word, limits);
        foreach (var script in use.Scripts)
        {
            if (depth >= MaxDepth)
            {
                foreach (var word in script.Words) contexts.Reject(word, UnquotableKind.TooManyShells);
            }
            else
            {
                script.Shell.Read(script, isWindows, depth, contexts, ref unbalanced);
                AddArguments(use, script, contexts, depth);
            }
        }

        return use;
    }

    // sh -c 'eval "$1"' _ {X}
    private static void AddArguments(
        CommandInterpretation use, CommandInterpretation.ScriptUse script, Dictionary<int, PlaceholderContext> contexts, int depth)
    {
        if (script.Arguments is null) return;
        foreach (var argument in script.Shell.FindArgumentUses(script, depth, contexts))
        {
            argument.Apply(contexts);
            if (argument.Unquoted is { } unquoted) use.Reject(argument.Word, UnquotableKind.EvaluatedArgument, unquoted);
        }
    }
}
