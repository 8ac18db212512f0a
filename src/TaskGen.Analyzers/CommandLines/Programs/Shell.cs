using TaskGen.Analyzers.CommandLines.Posix.Syntax;

namespace TaskGen.Analyzers.CommandLines.Programs;

/// <summary>A row of <see cref="ShellTable"/>.</summary>
/// <param name="Kind">How its script is found, and read.</param>
/// <param name="Dialect">The grammar of a POSIX shell.</param>
internal sealed record Shell(ShellKind Kind, ShellDialect Dialect = ShellDialect.Bash);
