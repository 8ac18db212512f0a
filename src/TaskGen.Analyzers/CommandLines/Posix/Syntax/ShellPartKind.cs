namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>The kinds of pieces that a word is made of.</summary>
internal enum ShellPartKind
{
    /// <summary>Characters without quotes.</summary>
    Literal,

    /// <summary>A backslash and the character after it.</summary>
    Escaped,

    /// <summary><c>'…'</c>.</summary>
    SingleQuoted,

    /// <summary><c>"…"</c> or <c>$"…"</c>.</summary>
    DoubleQuoted,

    /// <summary><c>$'…'</c>.</summary>
    AnsiQuoted,

    /// <summary><c>$NAME</c>, <c>$1</c>, <c>$@</c>.</summary>
    Parameter,

    /// <summary><c>${…}</c>.</summary>
    BracedParameter,

    /// <summary><c>$(…)</c>.</summary>
    CommandSubstitution,

    /// <summary><c>`…`</c>.</summary>
    Backticks,

    /// <summary><c>&lt;(…)</c>, <c>&gt;(…)</c>, or <c>=(…)</c> of zsh.</summary>
    ProcessSubstitution,

    /// <summary><c>$((…))</c> or <c>$[…]</c>.</summary>
    Arithmetic,

    /// <summary>A pattern in parentheses: <c>@(a|b)</c>, or <c>*(.)</c> of zsh.</summary>
    PatternGroup,

    /// <summary>The value of an array assignment: <c>(a b)</c>.</summary>
    Array,
}
