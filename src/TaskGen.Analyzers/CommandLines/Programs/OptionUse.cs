using System;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>An option as a program reads it from a word.</summary>
/// <param name="Text">The word.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Name">The option as the table has it; empty where it is unknown.</param>
/// <param name="Value">The index of its value in the same word; 0 where the value is the next word.</param>
/// <param name="FlagsEnd">Where the letters of the word end that are options without a value.</param>
internal readonly record struct OptionUse(string Text, OptionMeaning Meaning, string Name, int Value, int FlagsEnd)
{
    /// <summary>Whether the value is in the same word.</summary>
    public bool IsAttached => Value > 0;

    /// <summary>Whether the next word is the value.</summary>
    public bool TakesNextWord => !IsAttached && Meaning is not (OptionMeaning.Unknown or OptionMeaning.Flag or OptionMeaning.Unquotable);

    /// <summary>Returns whether the word is one of several options without a value, or contains one.</summary>
    public bool IsAnyOf(string[] options)
    {
        foreach (var option in options)
        {
            if (option == Name || option == Text) return true;
            if (option.Length > 2 && Text.StartsWith(option + "=", StringComparison.Ordinal)) return true;
            if (option.Length == 2 && Text[1] != '-' && Text.IndexOf(option[1], 1, FlagsEnd - 1) > 0) return true;
            if (option.Length > 2
                && Text.Length > 3
                && Text.StartsWith("--", StringComparison.Ordinal)
                && option.StartsWith(Text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
