namespace TaskGen.Analyzers.CommandLines;

/// <summary>What reads the script of a command line.</summary>
internal enum ShellKind
{
    /// <summary>Nothing: the service starts the program with its arguments.</summary>
    None,

    /// <summary><c>sh</c>, <c>bash</c>, <c>dash</c>, <c>zsh</c>, <c>ksh</c>, <c>ash</c> with <c>-c</c>.</summary>
    Posix,

    /// <summary><c>cmd /c</c>.</summary>
    Cmd,

    /// <summary><c>powershell</c> or <c>pwsh</c> with a command.</summary>
    PowerShell,

    /// <summary>A shell with a syntax of its own. Rules and completion know no variables of it.</summary>
    Other,
}
