namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>The grammar that a script is read with.</summary>
internal enum ShellDialect
{
    /// <summary>The POSIX shell command language, as <c>dash</c> reads it.</summary>
    Posix,

    /// <summary>POSIX with the additions of <c>bash</c>.</summary>
    Bash,

    /// <summary>
    /// The grammar of <c>bash</c>, for <c>ksh</c> and the shells that derive from it, which evaluate more as arithmetic.
    /// </summary>
    Ksh,

    /// <summary>The additions of <c>zsh</c>.</summary>
    Zsh,
}
