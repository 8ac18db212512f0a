using System;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>
/// Reads the options of programs, as <c>getopt_long</c> does: several letters in one word, the last of which has the rest of the word
/// or the next word as its value, and long names that are abbreviated.
/// </summary>
internal static class OptionReader
{
    // --x is the shortest abbreviation of a name.
    private const int ShortestName = 3;

    /// <summary>Reads a word that begins with a hyphen.</summary>
    /// <param name="rule">The program.</param>
    /// <param name="text">The word.</param>
    public static OptionUse Read(ProgramRule rule, string text)
    {
        foreach (var (meaning, options) in rule.Options)
        {
            if (text.IsOneOf(options)) return new(text, meaning, text, 0, 1);
        }

        return FindName(rule, text)
            ?? (text[1] == '-' || rule.HasLongNamesOnly ? new(text, OptionMeaning.Unknown, "", 0, 1) : ReadLetters(rule, text));
    }

    // --name=value, --name value, and --na=value; programs that write names with one hyphen often take two as well.
    private static OptionUse? FindName(ProgramRule rule, string text)
    {
        var equals = text.IndexOf('=');
        var name = equals < 0 ? text : text.Substring(0, equals);
        if (name.Length < ShortestName) return null;
        var isLong = name[1] == '-';
        foreach (var (meaning, options) in rule.Options)
        {
            foreach (var option in options)
            {
                if (option.Length == 2) continue;
                if (option == name || (isLong && option[1] != '-' && string.CompareOrdinal(name, 1, option, 0, name.Length) == 0))
                {
                    return new(text, meaning, option, equals + 1, 1);
                }
            }
        }

        if (!isLong) return null;
        foreach (var (meaning, options) in rule.Options)
        {
            foreach (var option in options)
            {
                if (option.Length > name.Length && option.StartsWith(name, StringComparison.Ordinal))
                {
                    return new(text, meaning, option, equals + 1, 1);
                }
            }
        }

        return null;
    }

    private static OptionUse ReadLetters(ProgramRule rule, string text)
    {
        var at = 1;
        for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++)
        {
            foreach (var (meaning, options) in rule.Options)
            {
                if (meaning == OptionMeaning.Flag) continue;
                foreach (var option in options)
                {
                    if (option.Length == 2 && option[1] == text[at])
                    {
                        return new(text, meaning, option, at < text.Length - 1 ? at + 1 : 0, at);
                    }
                }
            }

            // -i.bak: the rest of the word is not options.
            if (rule.HasSuffix(text[at])) return new(text, OptionMeaning.Flag, "", 0, at + 1);
        }

        return new(text, rule.IsFlags(text) ? OptionMeaning.Flag : OptionMeaning.Unknown, "", 0, at);
    }
}
