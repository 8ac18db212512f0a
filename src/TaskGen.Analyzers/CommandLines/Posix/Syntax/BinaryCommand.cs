namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>Two commands joined by <c>&amp;&amp;</c> or <c>||</c>.</summary>
internal sealed class BinaryCommand(ShellCommand left, bool isAnd, ShellCommand right) : ShellCommand(left.Start)
{
    public ShellCommand Left { get; } = left;

    public bool IsAnd { get; } = isAnd;

    public ShellCommand Right { get; } = right;
}
