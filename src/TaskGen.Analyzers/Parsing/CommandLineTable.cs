using System.Collections.Generic;
using TaskGen.Analyzers.CommandLines;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.Parsing;

/// <summary>The command lines of a definition as their targets read them: each is read once, for the contexts of its placeholders and for all rules.</summary>
/// <param name="isWindows">The target operating system of a command line that does not show it.</param>
internal sealed class CommandLineTable(bool isWindows)
{
    // A task has two command lines at most, and they are compared by reference: hashing their texts costs more than looking at both.
    private readonly List<(TextNode Text, ParsedCommandLine Line)> _lines = [];

    /// <summary>The target operating system of a command line that does not show it.</summary>
    public bool IsWindows { get; private set; } = isWindows;

    /// <summary>Reads command lines for the operating system that a task sets, where it sets one.</summary>
    public void Use(TaskDefinition task) => IsWindows = task.IsWindows ?? IsWindows;

    /// <summary>Reads the options of a container, which a program gets as arguments.</summary>
    public ParsedCommandLine ArgumentsOf(TextNode text) => CommandLineReader.ReadArguments(PlaceholderResolver.Text(text), IsWindows);

    public ParsedCommandLine Of(TextNode text)
    {
        foreach (var known in _lines)
        {
            if (ReferenceEquals(known.Text, text)) return known.Line;
        }

        var line = CommandLineReader.Read(PlaceholderResolver.Text(text), IsWindows);
        _lines.Add((text, line));
        return line;
    }

    /// <summary>Records that a text reads like another: the same text, with the contexts of its placeholders.</summary>
    public void Replace(TextNode text, TextNode placed)
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (ReferenceEquals(_lines[i].Text, text)) _lines[i] = (placed, _lines[i].Line);
        }
    }
}
