using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>A character of a command line, or of a script in it after the quotes around the script are gone.</summary>
/// <param name="Char">The character; <see cref="PlaceholderMark"/> for a hole.</param>
/// <param name="Index">Where it stands in the command line.</param>
/// <param name="Layers">
/// What must be done to text that stands in its place so that it arrives as it is, from the inside out; default where nothing can be done.
/// </param>
/// <param name="IsQuoted">Quotes, or a backslash, took its meaning away.</param>
internal readonly record struct QuotedChar(char Char, int Index, EquatableArray<CommandLayer> Layers, bool IsQuoted)
{
    /// <summary>Stands for a hole in the text that is read.</summary>
    public const char PlaceholderMark = '\0';

    public bool IsPlaceholder => Char == PlaceholderMark;
}
