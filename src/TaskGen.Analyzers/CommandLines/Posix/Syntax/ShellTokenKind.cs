namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>The kinds of tokens that a shell reads before it looks at their order.</summary>
internal enum ShellTokenKind
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>The operator of a redirection, and the word that is its target.</summary>
    Redirection,

    /// <summary>An operator between commands, or a parenthesis.</summary>
    Operator,

    /// <summary>A comment.</summary>
    Comment,
}
