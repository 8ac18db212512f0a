namespace TaskGen.Analyzers.CommandLines;

/// <summary>One layer of quoting around a placeholder. The names are those of the runtime's <c>CommandLayer</c>, which explains each.</summary>
internal enum CommandLayer
{
    Word,
    SingleQuotes,
    DoubleQuotes,
    ShellDoubleQuotes,
    WindowsWord,
    WindowsDoubleQuotes,
    WindowsDoubleQuotesEnd,
    CmdWord,
    CmdDoubleQuotes,
    CmdDoubleQuotesEnd,
    CmdBuiltInWord,
    CmdBuiltInDoubleQuotes,
    PowerShellWord,
    PowerShellSingleQuotes,
    PowerShellDoubleQuotes,
    QuotedWord,
}
