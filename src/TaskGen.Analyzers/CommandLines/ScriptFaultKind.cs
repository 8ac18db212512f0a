namespace TaskGen.Analyzers.CommandLines;

/// <summary>Why a POSIX shell does not run the script that was intended.</summary>
internal enum ScriptFaultKind
{
    /// <summary>The script is not quoted, so that only its first word is the script.</summary>
    NotQuoted,

    /// <summary>An operator or a redirection follows the script, and is passed to it as an argument.</summary>
    OperatorAfterScript,

    /// <summary>Arguments follow the script, which does not use them.</summary>
    UnusedArguments,

    /// <summary>The script contains the quotation mark that it is quoted with.</summary>
    NestedQuotes,

    /// <summary>There is no space between <c>-c</c> and the script.</summary>
    NoBlankBeforeScript,

    /// <summary>A second shell follows an operator, and is passed to the first one as arguments.</summary>
    ChainedShell,
}
