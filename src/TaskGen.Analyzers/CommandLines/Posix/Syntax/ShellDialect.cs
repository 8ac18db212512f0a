namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>The grammar that a script is read with.</summary>
internal enum ShellDialect
{
    /// <summary>The POSIX shell command language, as <c>dash</c> reads it.</summary>
    Posix,

    /// <summary>POSIX with the additions of <c>bash</c>, many of which <c>ksh</c> has too.</summary>
    Bash,

    /// <summary>The additions of <c>zsh</c>.</summary>
    Zsh,
}
