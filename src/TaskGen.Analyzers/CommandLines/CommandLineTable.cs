using System.Collections.Generic;
using System.Text;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>The command lines of a definition, each parsed once for its placeholders and for all rules.</summary>
/// <param name="isWindows">Whether a command line that does not show its operating system is for Windows.</param>
internal sealed class CommandLineTable(bool isWindows)
{
    // A task has at most two command lines, and comparing references is cheaper than hashing their texts.
    private readonly List<(TextNode Text, ParsedCommandLine Line)> _lines = [];

    /// <summary>Gets a value indicating whether a command line that does not show its operating system is for Windows.</summary>
    public bool IsWindows { get; private set; } = isWindows;

    /// <summary>Reads command lines for the operating system that a task sets, where it sets one.</summary>
    public void Use(TaskDefinition task) => IsWindows = task.IsWindows ?? IsWindows;

    /// <summary>Reads the options of a container, which a program gets as arguments.</summary>
    public ParsedCommandLine ArgumentsOf(TextNode text) => CommandLineReader.ReadArguments(SourceOf(text), IsWindows);

    /// <summary>Returns the parsed command line of a text.</summary>
    public ParsedCommandLine Of(TextNode text)
    {
        foreach (var known in _lines)
        {
            if (ReferenceEquals(known.Text, text)) return known.Line;
        }

        var line = CommandLineReader.Read(SourceOf(text), IsWindows);
        _lines.Add((text, line));
        return line;
    }

    /// <summary>Keeps the parsed command line of a text for the same text with the contexts of its placeholders.</summary>
    public void Replace(TextNode text, TextNode placed)
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (ReferenceEquals(_lines[i].Text, text)) _lines[i] = (placed, _lines[i].Line);
        }
    }

    /// <summary>Returns the text that <see cref="CommandLineReader"/> reads, with a mark for each placeholder.</summary>
    public static string SourceOf(TextNode commandLine)
    {
        var text = new StringBuilder();
        foreach (var part in commandLine.Parts)
        {
            if (part is ConstantText run) text.Append(run.Text.Replace(QuotedChar.PlaceholderMark, '\ufffd'));
            else text.Append(QuotedChar.PlaceholderMark);
        }

        return text.ToString();
    }
}
