#if TASKGEN_RUNTIME
namespace TaskGen;
#else
namespace TaskGen.Analyzers.Model;
#endif

/// <summary>
/// One layer of quoting around a value in a command line. The layers of a value are listed from the inside out: its position in the
/// innermost script, then the quotes around this script, and so on.
/// </summary>
#if TASKGEN_RUNTIME
public
#else
internal
#endif
enum CommandLayer
{
    /// <summary>Unquoted, among words: the value becomes one word, or a part of one, in single quotes where it needs them.</summary>
    Word,

    /// <summary>Between single quotes: <c>'</c> becomes <c>'\''</c>.</summary>
    SingleQuotes,

    /// <summary>
    /// Between double quotes outside a shell, where nothing is expanded: <c>"</c> and <c>\</c> are escaped with a backslash.
    /// </summary>
    DoubleQuotes,

    /// <summary>
    /// Between double quotes in the script of a shell: <c>"</c>, <c>\</c>, <c>$</c>, and <c>`</c> are escaped with a backslash.
    /// </summary>
    ShellDoubleQuotes,

    /// <summary>Unquoted, on Windows: one argument, or a part of one, in double quotes where it needs them.</summary>
    WindowsWord,

    /// <summary>
    /// Between double quotes on Windows, with text after it: <c>"</c> and the backslashes before it are escaped with a backslash.
    /// </summary>
    WindowsDoubleQuotes,

    /// <summary>Between double quotes on Windows, at their end: backslashes at the end of the value are doubled too.</summary>
    WindowsDoubleQuotesEnd,

    /// <summary>
    /// Unquoted, as an argument of a program in a <c>cmd</c> command: as on Windows, and <c>"</c> is escaped with a caret for <c>cmd</c>.
    /// </summary>
    CmdWord,

    /// <summary>Between double quotes, in an argument of a program in a <c>cmd</c> command, with text after it.</summary>
    CmdDoubleQuotes,

    /// <summary>Between double quotes, in an argument of a program in a <c>cmd</c> command, at their end.</summary>
    CmdDoubleQuotesEnd,

    /// <summary>
    /// Unquoted, after a built-in command of <c>cmd</c>, which does not split arguments: in double quotes where it needs them, otherwise
    /// unchanged.
    /// </summary>
    CmdBuiltInWord,

    /// <summary>Between double quotes, after a built-in command of <c>cmd</c>: unchanged.</summary>
    CmdBuiltInDoubleQuotes,

    /// <summary>
    /// Unquoted, in a PowerShell script: always a string in single quotes, so that no value is read as the name of a parameter.
    /// </summary>
    PowerShellWord,

    /// <summary>Between single quotes in a PowerShell script: each kind of single quote that PowerShell recognizes is doubled.</summary>
    PowerShellSingleQuotes,

    /// <summary>
    /// Between double quotes in a PowerShell script: <c>$</c>, <c>`</c>, and each kind of double quote are escaped with a backtick.
    /// </summary>
    PowerShellDoubleQuotes,

    /// <summary>Unquoted, where a word could be a keyword or an operator: as a word, but always in single quotes.</summary>
    QuotedWord,
}
