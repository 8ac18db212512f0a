using System.Collections.Generic;
using TaskGen.Analyzers.Collections;
using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>A script, or the script of a substitution.</summary>
/// <param name="chars">Its characters.</param>
/// <param name="text">Its characters as text.</param>
/// <param name="commands">Its commands.</param>
internal sealed class ShellScript(EquatableArray<QuotedChar> chars, string text, CommandList commands)
{
    public EquatableArray<QuotedChar> Chars { get; } = chars;

    public string Text { get; } = text;

    public CommandList Commands { get; } = commands;

    /// <summary>The first error, or null.</summary>
    public ShellSyntaxError? Error { get; set; }

    /// <summary>Why shells disagree on how the script is read, or null.</summary>
    public UnquotableKind? Ambiguity { get; set; }

    /// <summary>Where comments begin and end.</summary>
    public IReadOnlyList<(int Start, int End)> Comments { get; set; } = [];
}
