using System.Collections.Generic;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>A compound command. What it has depends on its kind.</summary>
internal sealed class CompoundCommand(CompoundKind kind, int start) : ShellCommand(start)
{
    public CompoundKind Kind { get; } = kind;

    /// <summary>The commands that it contains, in the order in which they are written: conditions and bodies.</summary>
    public List<ShellCommand> Bodies { get; } = [];

    /// <summary>The name of a function, a coprocess or a loop's variable; then the words of a loop, or the word of <c>case</c>.</summary>
    public List<ShellWord> Words { get; } = [];

    /// <summary>How many of the words of a loop are names: one, but zsh takes several variables.</summary>
    public int NameCount { get; set; } = 1;

    /// <summary>The arguments of a function without a name, which zsh runs at once: <c>() { … } a b</c>.</summary>
    public List<ShellWord> Arguments { get; } = [];

    /// <summary>The expressions of <c>((…))</c>.</summary>
    public List<ShellWord> Expressions { get; } = [];

    /// <summary>The items of <c>case</c>.</summary>
    public List<CaseItem> Items { get; } = [];

    /// <summary>The operations of <c>[[ … ]]</c>, in the order in which they are written.</summary>
    public List<TestOperation> Tests { get; } = [];
}
