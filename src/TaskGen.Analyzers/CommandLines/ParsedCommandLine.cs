using System;
using System.Collections.Generic;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines;

/// <summary>A command line as its target reads it.</summary>
internal sealed class ParsedCommandLine
{
    // For all placeholders of a line, which can be thousands.
    private readonly Lazy<string?> _withoutBackticks;

    internal ParsedCommandLine(
        string text,
        EquatableArray<Word> words,
        bool isWindows,
        ShellKind shell,
        int? scriptWord,
        int? unbalanced,
        Dictionary<int, PlaceholderContext> contexts)
    {
        Text = text;
        Words = words;
        IsWindows = isWindows;
        Shell = shell;
        ScriptWord = scriptWord;
        Unbalanced = unbalanced;
        Contexts = contexts;
        _withoutBackticks = new(() => CommandLineEdits.ReplaceBackticks(this));
    }

    /// <summary>The text, <see cref="QuotedChar.PlaceholderMark"/> for each placeholder.</summary>
    public string Text { get; }

    /// <summary>The words that a node starts the program with.</summary>
    public EquatableArray<Word> Words { get; }

    /// <summary>Gets a value indicating whether the words are split as programs on Windows split them.</summary>
    public bool IsWindows { get; }

    /// <summary>
    /// Gets a value indicating whether the line runs on Windows, even where its words are split as a POSIX shell splits them.
    /// </summary>
    public bool IsOnWindows { get; init; }

    /// <summary>The shell that is started.</summary>
    public ShellKind Shell { get; }

    /// <summary>Which word is the script, or null.</summary>
    public int? ScriptWord { get; }

    /// <summary>Where a quotation mark is never closed, or null.</summary>
    public int? Unbalanced { get; }

    /// <summary>Whether the line shows that it is for Windows, or that it is not; null if it shows neither.</summary>
    public bool? IsShownForWindows { get; init; }

    /// <summary>Gets the line with <c>$(…)</c> for the backticks around placeholders; null where that cannot be done.</summary>
    public string? WithoutBackticks => _withoutBackticks.Value;

    /// <summary>Gets the quoting context of each placeholder, by its index in <see cref="Text"/>.</summary>
    public IReadOnlyDictionary<int, PlaceholderContext> Contexts { get; }
}
