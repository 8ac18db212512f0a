using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using TaskGen.Analyzers.CommandLines.Posix;
using TaskGen.Analyzers.CommandLines.PowerShell;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>Reads the scripts among a command's words, and marks the words in which no value can be quoted.</summary>
internal static class CommandUses
{
    /// <summary>Reads the words of a command.</summary>
    /// <param name="words">The words.</param>
    /// <param name="places">Has the places of the placeholders in the words, and takes those that they have in scripts.</param>
    /// <param name="isWindows">Whether the command runs on Windows.</param>
    /// <param name="unbalanced">Takes where a quotation mark is never closed, unless something is there already.</param>
    public static CommandInterpretation Read(
        IReadOnlyList<Word> words, ImmutableDictionary<int, PlaceholderContext>.Builder places, bool isWindows, ref int? unbalanced)
    {
        var use = CommandInterpreter.Interpret(words);
        foreach (var (word, reason, plain) in use.Unquotable)
        {
            foreach (var character in word.Chars)
            {
                if (character.IsPlaceholder) places[character.Index] = PlaceholderContext.Unquotable(reason, plain);
            }
        }

        foreach (var script in use.Scripts)
        {
            if (script.Shell.Kind == ShellKind.PowerShell)
            {
                PowerShellReader.Read(Join(script.Words), places, IsWindowsPowerShell(words), isWindows, ref unbalanced);
            }
            else
            {
                ScriptReader.Read(
                    script.Words.Count == 1 ? script.Words[0].Chars : Join(script.Words),
                    script.Shell.Dialect,
                    script.IsJoined,
                    places,
                    ref unbalanced);
            }
        }

        return use;
    }

    private static bool IsWindowsPowerShell(IReadOnlyList<Word> words) => words.Any(static word => word.ProgramName == "powershell");

    private static QuotedChar[] Join(IReadOnlyList<Word> words)
    {
        var script = new List<QuotedChar>();
        foreach (var word in words)
        {
            if (script.Count > 0) script.Add(new QuotedChar(' ', word.Start, default, false));
            script.AddRange(word.Chars);
        }

        return [.. script];
    }
}
