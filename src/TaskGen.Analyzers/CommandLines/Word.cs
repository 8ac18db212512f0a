using System.Linq;
using TaskGen.Analyzers.Definitions;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>A word of a command line, without its quotes.</summary>
/// <param name="Glyphs">Its characters.</param>
/// <param name="Start">Where it begins in the command line, quotes included.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal sealed record Word(EquatableArray<Glyph> Glyphs, int Start, int End)
{
    /// <summary>Its text, NUL for each hole.</summary>
    public string Text { get; } = new([.. Glyphs.Select(static glyph => glyph.Char)]);

    /// <summary>The program's name without its directory and a Windows ending, in lower case.</summary>
    public string ProgramName => NameOf(Text);

    /// <summary>A program's name without its directory and a Windows ending, in lower case.</summary>
    public static string NameOf(string program)
    {
        var name = program.Substring(program.LastIndexOfAny(['/', '\\']) + 1).ToLowerInvariant();
        return name.EndsWith(".exe", System.StringComparison.Ordinal) ? name.Substring(0, name.Length - 4) : name;
    }
}
