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
internal readonly record struct QuotedChar(char Char, int Index, EquatableArray<CommandLayer> Layers, bool IsQuoted)
{
    /// <summary>Marks a placeholder in the text that is read.</summary>
    public const char PlaceholderMark = '\0';

    /// <summary>Marks the unknown result of a shell's expansion.</summary>
    public const char ExpansionMark = '\ufffc';

    public bool IsPlaceholder => Char == PlaceholderMark;

    /// <summary>Returns a text with <c>…</c> for each placeholder, as messages show it.</summary>
    public static string Show(string text) => text.Replace(PlaceholderMark, '…');
}
