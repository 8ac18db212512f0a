using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Parsing;

/// <summary>The command lines of a definition as their targets read them: each is read once, for its holes' places and for all rules.</summary>
/// <param name="isWindows">Which system is meant where a command line doesn't say.</param>
internal sealed class CommandLineTable(bool isWindows)
{
    // A task has two command lines at most, and they are told apart as objects: to hash their texts costs more than to look at both.
    private readonly List<(TextNode Text, ParsedCommandLine Line)> _lines = [];

    /// <summary>Which system is meant where a command line doesn't say.</summary>
    public bool IsWindows => isWindows;

    public ParsedCommandLine Of(TextNode text)
    {
        foreach (var known in _lines)
        {
            if (ReferenceEquals(known.Text, text)) return known.Line;
        }

        var line = CommandLineReader.Read(PlaceholderResolver.Text(text), isWindows);
        _lines.Add((text, line));
        return line;
    }

    /// <summary>Says that a text reads as another does: the same, with its holes placed.</summary>
    public void Replace(TextNode text, TextNode placed)
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (ReferenceEquals(_lines[i].Text, text)) _lines[i] = (placed, _lines[i].Line);
        }
    }
}
