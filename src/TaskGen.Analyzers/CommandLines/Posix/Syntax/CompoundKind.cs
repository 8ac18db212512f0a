namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>The kinds of compound commands.</summary>
internal enum CompoundKind
{
    /// <summary><c>{ …; }</c>.</summary>
    Group,

    /// <summary><c>( … )</c>.</summary>
    Subshell,

    /// <summary><c>if</c>.</summary>
    If,

    /// <summary><c>while</c>.</summary>
    While,

    /// <summary><c>until</c>.</summary>
    Until,

    /// <summary><c>for NAME in</c>, and <c>foreach</c> of zsh.</summary>
    For,

    /// <summary><c>for ((…;…;…))</c>.</summary>
    ArithmeticFor,

    /// <summary><c>select NAME in</c>.</summary>
    Select,

    /// <summary><c>case WORD in</c>.</summary>
    Case,

    /// <summary><c>repeat N</c> of zsh.</summary>
    Repeat,

    /// <summary>The definition of a function.</summary>
    Function,

    /// <summary><c>coproc</c>.</summary>
    Coprocess,

    /// <summary><c>[[ … ]]</c>.</summary>
    Test,

    /// <summary><c>((…))</c>.</summary>
    Arithmetic,

    /// <summary><c>{ … } always { … }</c> of zsh.</summary>
    Always,
}
