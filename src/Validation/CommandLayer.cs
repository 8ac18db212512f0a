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

/// <summary>What each layer of quoting is and does, except how Windows reads an argument.</summary>
internal static class CommandLayers
{
    /// <summary>
    /// The characters that <see cref="EscapeOf"/> escapes in any layer: all quotes that PowerShell recognizes, and what is special between
    /// them and between those of a POSIX shell.
    /// </summary>
    public const string Special = "'\"\\$`\u2018\u2019\u201a\u201b\u201c\u201d\u201e";

    /// <summary>Returns whether the value is a word, or a part of one, that the layer puts in quotation marks itself.</summary>
    public static bool IsWord(CommandLayer layer) => IsScriptWord(layer)
        || layer is CommandLayer.WindowsWord or CommandLayer.CmdWord or CommandLayer.CmdBuiltInWord;

    /// <summary>Returns whether the value is put in single quotes.</summary>
    public static bool IsScriptWord(CommandLayer layer) =>
        layer is CommandLayer.Word or CommandLayer.QuotedWord or CommandLayer.PowerShellWord;

    /// <summary>Returns whether a program on Windows, or <c>cmd</c>, reads the layer.</summary>
    public static bool IsWindows(CommandLayer layer) => layer is >= CommandLayer.WindowsWord and <= CommandLayer.CmdBuiltInDoubleQuotes;

    /// <summary>Returns whether the value is between quotation marks of the template in which nothing is expanded.</summary>
    public static bool IsLiteral(CommandLayer layer) =>
        !IsWord(layer) && layer is not (CommandLayer.ShellDoubleQuotes or CommandLayer.PowerShellDoubleQuotes);

    /// <summary>Returns what the layer writes before a character, or an empty string.</summary>
    public static string EscapeOf(CommandLayer layer, char c) => layer switch
    {
        CommandLayer.Word or CommandLayer.QuotedWord or CommandLayer.SingleQuotes => c == '\'' ? "'\\'" : "",
        CommandLayer.DoubleQuotes => c is '"' or '\\' ? "\\" : "",
        CommandLayer.ShellDoubleQuotes => c is '"' or '\\' or '$' or '`' ? "\\" : "",
        CommandLayer.PowerShellWord or CommandLayer.PowerShellSingleQuotes => c switch
        {
            '\'' => "'",
            '\u2018' => "\u2018",
            '\u2019' => "\u2019",
            '\u201a' => "\u201a",
            '\u201b' => "\u201b",
            _ => "",
        },
        CommandLayer.PowerShellDoubleQuotes => c is '"' or '$' or '`' or '\u201c' or '\u201d' or '\u201e' ? "`" : "",
        _ => "",
    };

#if !TASKGEN_RUNTIME
    /// <summary>Describes the layer as the end of a sentence about the value, or returns an empty string.</summary>
    public static string Describe(CommandLayer layer) => layer switch
    {
        CommandLayer.QuotedWord => ", always quoted",
        CommandLayer.SingleQuotes => ", in single quotes",
        CommandLayer.DoubleQuotes => ", in double quotes",
        CommandLayer.ShellDoubleQuotes => ", in double quotes of a script",
        CommandLayer.WindowsWord => ", quoted for Windows",
        CommandLayer.WindowsDoubleQuotes or CommandLayer.WindowsDoubleQuotesEnd => ", in double quotes as Windows reads them",
        CommandLayer.CmdWord or CommandLayer.CmdBuiltInWord => ", in a command of cmd",
        CommandLayer.PowerShellWord => ", in a PowerShell script",
        CommandLayer.PowerShellSingleQuotes => ", in single quotes of a PowerShell script",
        CommandLayer.PowerShellDoubleQuotes => ", in double quotes of a PowerShell script",
        CommandLayer.CmdDoubleQuotes or CommandLayer.CmdDoubleQuotesEnd or CommandLayer.CmdBuiltInDoubleQuotes =>
            ", in double quotes in a command of cmd",
        _ => "",
    };
#endif
}
