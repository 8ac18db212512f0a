namespace TaskGen;

/// <summary>
/// One layer of quoting around a value in a command line. A value's layers are listed from the inside out: its context in the innermost script,
/// then the quotes around this script, and so on.
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

    /// <summary>Bare, on Windows: one argument, or a piece of one, in double quotes where it needs any.</summary>
    WindowsWord,

    /// <summary>Between double quotes on Windows, more text behind: <c>"</c> gets a backslash, and so do the backslashes before it.</summary>
    WindowsDoubleQuotes,

    /// <summary>Between double quotes on Windows, at their end: backslashes at the value's end are doubled too.</summary>
    WindowsDoubleQuotesEnd,

    /// <summary>Bare, as an argument of a program in a command of <c>cmd</c>: as on Windows, and <c>"</c> goes through <c>cmd</c> behind a caret.</summary>
    CmdWord,

    /// <summary>Between double quotes, in an argument of a program in a command of <c>cmd</c>, more text behind.</summary>
    CmdDoubleQuotes,

    /// <summary>Between double quotes, in an argument of a program in a command of <c>cmd</c>, at their end.</summary>
    CmdDoubleQuotesEnd,

    /// <summary>Bare, behind a built-in command of <c>cmd</c>, which splits no arguments: in double quotes where it needs any, and otherwise as it is.</summary>
    CmdBuiltInWord,

    /// <summary>Between double quotes, behind a built-in command of <c>cmd</c>: as it is.</summary>
    CmdBuiltInDoubleQuotes,

    /// <summary>Bare, in a PowerShell script: always a string in single quotes, so that no value is read as a parameter.</summary>
    PowerShellWord,

    /// <summary>Between single quotes in a PowerShell script: each kind of single quote that PowerShell knows is doubled.</summary>
    PowerShellSingleQuotes,

    /// <summary>Between double quotes in a PowerShell script: <c>$</c>, <c>`</c> and each kind of double quote get a backtick.</summary>
    PowerShellDoubleQuotes,

    /// <summary>Bare, where a word could be a keyword or an operator: as a word, but always in single quotes.</summary>
    QuotedWord,
}
