namespace TaskGen.Analyzers.CommandLines;

/// <summary>One layer of quoting around a hole. The names are those of the runtime's <c>CommandLayer</c>.</summary>
internal enum CommandLayer
{
    Word,
    SingleQuotes,
    DoubleQuotes,
    ShellDoubleQuotes,
}
