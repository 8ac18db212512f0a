namespace TaskGen.Analyzers.CommandLines;

/// <summary>Shell syntax in a command line.</summary>
/// <param name="Text">The syntax as a message shows it.</param>
/// <param name="Start">The index of its first character in the command line.</param>
/// <param name="End">The index after its last character.</param>
/// <param name="Shell">The only shell that interprets it; <see cref="ShellKind.None"/> if several do.</param>
internal sealed record ShellSign(string Text, int Start, int End, ShellKind Shell = ShellKind.None)
{
    /// <summary>Gets a value indicating whether it is an operator between commands.</summary>
    public bool IsOperator { get; init; }

    /// <summary>Gets a value indicating whether it is a command that is built into shells.</summary>
    public bool IsCommand { get; init; }

    /// <summary>Gets a value indicating whether it is a redirection.</summary>
    public bool IsRedirection { get; init; }

    /// <summary>Returns a part of a command line.</summary>
    /// <param name="line">The command line.</param>
    /// <param name="start">The index of the first character.</param>
    /// <param name="end">The index after the last character.</param>
    /// <param name="shell">The only shell that interprets it; <see cref="ShellKind.None"/> if several do.</param>
    public static ShellSign Of(ParsedCommandLine line, int start, int end, ShellKind shell = ShellKind.None) =>
        new(QuotedChar.Show(line.Text.Substring(start, end - start)), start, end, shell);
}
