using System.Collections.Generic;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>A character of a command line, or of a script in it after the quotes around the script are removed.</summary>
/// <param name="Char">The character; <see cref="PlaceholderMark"/> for a placeholder.</param>
/// <param name="Index">Where it is in the command line.</param>
/// <param name="Layers">
/// How text in its place is quoted so that it arrives unchanged, from the inside out; default where it cannot be quoted.
/// </param>
/// <param name="IsQuoted">Whether quotes or a backslash make it literal.</param>
internal readonly record struct QuotedChar(char Char, int Index, EquatableArray<CommandLayer> Layers = default, bool IsQuoted = false)
{
    /// <summary>Marks a placeholder in the text that is read.</summary>
    public const char PlaceholderMark = '\0';

    /// <summary>Marks the unknown result of a shell's expansion.</summary>
    public const char ExpansionMark = '\ufffc';

    /// <summary>Marks text that a program such as <c>xargs</c> reads and puts into the words of a command.</summary>
    public const char InputMark = '\ufffb';

    private static readonly char[] UnknownMarks = [PlaceholderMark, ExpansionMark, InputMark];

    public bool IsPlaceholder => Char == PlaceholderMark;

    /// <summary>Returns whether a character stands for text that is not known.</summary>
    public static bool IsUnknown(char c) => c is PlaceholderMark or ExpansionMark or InputMark;

    /// <summary>Returns whether a text has a part that is not known.</summary>
    public static bool HasUnknown(string text) => text.ContainsAny(UnknownMarks);

    /// <summary>Returns the characters as a text.</summary>
    public static string TextOf<TChars>(TChars chars)
        where TChars : IReadOnlyList<QuotedChar>
    {
        var text = new char[chars.Count];
        for (var i = 0; i < text.Length; i++) text[i] = chars[i].Char;
        return new string(text);
    }

    /// <summary>Returns a text with <c>…</c> for each placeholder, as messages show it.</summary>
    public static string Show(string text) => text.Replace(PlaceholderMark, '…');
}
