#if TASKGEN_RUNTIME
namespace TaskGen;
#else
namespace TaskGen.Analyzers.Model;
#endif

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
