using System.Collections.Generic;
using System.Text;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>The command lines of a definition, each parsed once for its placeholders and for all rules.</summary>
/// <param name="isWindows">The operating system that the project sets for command lines that do not show it; null if it sets none.</param>
internal sealed class CommandLineTable(bool? isWindows)
{
    // A task has at most two command lines, and comparing references is cheaper than hashing their texts.
    private readonly List<(TextNode Text, ParsedCommandLine Line)> _lines = [];

    private bool? _isSetByTask;
    private bool? _isShown;

    /// <summary>Gets a value indicating whether a command line that does not show its operating system is for Windows.</summary>
    public bool IsWindows => _isSetByTask ?? isWindows ?? false;

    // All command lines of a task run on the same node.
    private bool? Target => _isSetByTask ?? _isShown ?? isWindows;

    /// <summary>Reads command lines for the operating system that a task sets, where it sets one.</summary>
    public void Use(TaskDefinition task) => _isSetByTask = task.IsWindows;

    /// <summary>Reads further command lines for the operating system that this one shows, where it shows one.</summary>
    public void UseTargetOf(TextNode commandLine) => _isShown ??= Of(commandLine).IsShownForWindows;

    /// <summary>Returns whether the operating system of a command line, or of the options of a container, is only assumed.</summary>
    public bool IsTargetAssumed(TextNode text, bool isArguments) =>
        Target is null && (isArguments ? ArgumentsOf(text) : Of(text)).IsShownForWindows is null;

    /// <summary>Reads the options of a container, which a program gets as arguments.</summary>
    public ParsedCommandLine ArgumentsOf(TextNode text) => CommandLineReader.ReadArguments(SourceOf(text), Target ?? false);

    /// <summary>Returns the parsed command line of a text.</summary>
    public ParsedCommandLine Of(TextNode text)
    {
        foreach (var known in _lines)
        {
            if (ReferenceEquals(known.Text, text)) return known.Line;
        }

        var line = CommandLineReader.Read(SourceOf(text), Target ?? false);
        _lines.Add((text, line));
        return line;
    }

    /// <summary>Keeps the parsed command line of a text for the same text with the contexts of its placeholders.</summary>
    public void Replace(TextNode text, TextNode resolved)
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            if (ReferenceEquals(_lines[i].Text, text)) _lines[i] = (resolved, _lines[i].Line);
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
