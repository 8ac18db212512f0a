namespace TaskGen;

/// <summary>
/// One layer of quoting around a value in a command line. A value's layers are listed from the inside out: the place where it stands in the innermost script,
/// then the quotes that this script stands in, and so on.
/// </summary>
public enum CommandLayer
{
    /// <summary>Bare, among words: the value becomes one word, or a piece of one, in single quotes where it needs any.</summary>
    Word,

    /// <summary>Between single quotes: <c>'</c> becomes <c>'\''</c>.</summary>
    SingleQuotes,

    /// <summary>Between double quotes outside a shell, where nothing is expanded: <c>"</c> and <c>\</c> get a backslash.</summary>
    DoubleQuotes,

    /// <summary>Between double quotes in a shell's script: <c>"</c>, <c>\</c>, <c>$</c> and <c>`</c> get a backslash.</summary>
    ShellDoubleQuotes,
}
