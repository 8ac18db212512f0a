using System;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>Recognizes the options of a program, alone or with others in one word.</summary>
internal static class OptionFinder
{
    /// <summary>Returns whether a word is one of a program's options with a value.</summary>
    /// <param name="rule">The program.</param>
    /// <param name="text">The word.</param>
    /// <param name="options">The options of which it is one.</param>
    /// <param name="value">The index of the value, where it is in the same word.</param>
    public static OptionMatch FindFirst(ProgramRule rule, string text, out string[] options, out int value)
    {
        value = text.IndexOf('=') + 1;
        foreach (var candidate in rule.OptionsWithValue)
        {
            options = candidate;
            foreach (var option in candidate)
            {
                if (option == text) return OptionMatch.Separate;
                if (option.Length > 2
                    && text.Length > option.Length
                    && text[option.Length] == '='
                    && text.StartsWith(option, StringComparison.Ordinal))
                {
                    return OptionMatch.Attached;
                }
            }
        }

        // Flags in one word, the last of which takes the rest of the word or the next word: -ne.
        for (var at = 1; at < text.Length && text[1] != '-' && char.IsLetterOrDigit(text[at]); at++)
        {
            value = at + 1;
            foreach (var candidate in rule.OptionsWithValue)
            {
                options = candidate;
                foreach (var option in candidate)
                {
                    if (option.Length != 2 || option[1] != text[at]) continue;
                    return at < text.Length - 1 ? OptionMatch.Attached : OptionMatch.Separate;
                }
            }
        }

        options = [];
        return OptionMatch.None;
    }

    /// <summary>Returns whether a word is one of several options.</summary>
    public static OptionMatch Find(string[] options, string text)
    {
        foreach (var option in options)
        {
            if (text == option) return OptionMatch.Separate;
            if (option.Length > 2 && text.StartsWith(option + "=", StringComparison.Ordinal)) return OptionMatch.Attached;
            if (option.Length == 2 && text[1] != '-' && text.IndexOf(option[1]) is > 0 and var at)
            {
                return at < text.Length - 1 ? OptionMatch.Attached : OptionMatch.Separate;
            }
        }

        return OptionMatch.None;
    }
}
