using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines.Posix.Syntax;

namespace TaskGen.Analyzers.CommandLines.Posix;

/// <summary>The options of a POSIX shell: <c>bash -euo pipefail -c '…'</c>.</summary>
/// <param name="Script">The index of the word that is the script; null without <c>-c</c>.</param>
/// <param name="Operand">The index of the first operand: the script, or a file.</param>
/// <param name="ReadsInput">Whether <c>-s</c> is set.</param>
/// <param name="Files">The words that name a file which the shell runs first.</param>
internal readonly record struct ShellOptions(int? Script, int Operand, bool ReadsInput, IReadOnlyList<int> Files)
{
    /// <summary>Reads the options.</summary>
    /// <param name="words">The words of the command.</param>
    /// <param name="program">Which word is the shell.</param>
    /// <param name="dialect">The grammar of the shell, whose options differ too.</param>
    public static ShellOptions Read(IReadOnlyList<Word> words, int program, ShellDialect dialect)
    {
        var (hasCommand, readsInput) = (false, false);
        List<int>? files = null;
        var i = program + 1;

        // The word of an option may hold a hyphen too, and nothing else; it ends the options.
        for (; i < words.Count && words[i].Text is ['-' or '+', ..] option; i++)
        {
            if (option is "--" or "-")
            {
                i++;
                break;
            }

            if (option is "+") break;
            if (option[0] == '-' && option[1] == '-')
            {
                if (option is "--rcfile" or "--init-file" && ++i < words.Count) (files ??= []).Add(i);
                else if (option == "--emulate") i++;
                continue;
            }

            hasCommand |= HasLetter(option, dialect, 'c');
            readsInput |= HasLetter(option, dialect, 's');
            i += CountNames(option, dialect);
        }

        return new(hasCommand && i < words.Count ? i : null, i, readsInput, files ?? (IReadOnlyList<int>)[]);
    }

    // Each o takes a word, wherever it is among the letters; zsh takes the rest of the word first.
    private static int CountNames(string option, ShellDialect dialect)
    {
        if (dialect == ShellDialect.Zsh) return option.IndexOf('o') == option.Length - 1 ? 1 : 0;
        var count = 0;
        foreach (var letter in option) count += letter is 'o' or 'O' ? 1 : 0;
        return count;
    }

    private static bool HasLetter(string option, ShellDialect dialect, char letter)
    {
        var end = dialect == ShellDialect.Zsh && option.IndexOf('o') is > 0 and var name ? name : option.Length;
        return option.IndexOf(letter, 1, end - 1) > 0;
    }
}
