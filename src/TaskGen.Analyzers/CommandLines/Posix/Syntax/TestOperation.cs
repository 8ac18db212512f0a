namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>An operation within <c>[[ … ]]</c>.</summary>
/// <param name="Operator">The operator, such as <c>-f</c> or <c>==</c>; empty for a word alone.</param>
/// <param name="Left">The first operand.</param>
/// <param name="Right">The second operand, or null.</param>
internal sealed record TestOperation(string Operator, ShellWord Left, ShellWord? Right);
