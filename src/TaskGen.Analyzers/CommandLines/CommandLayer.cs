namespace TaskGen.Analyzers.CommandLines;

/// <summary>One layer of quoting around a hole. The names are those of the runtime's <c>CommandLayer</c>, where each is explained.</summary>
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
}
