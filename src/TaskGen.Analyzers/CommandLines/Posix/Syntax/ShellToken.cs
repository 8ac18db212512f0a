namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>A token of a line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the line, the file descriptor of a redirection included.</param>
/// <param name="End">Where it ends, exclusive; of a redirection, where its operator ends.</param>
/// <param name="Word">The word, or the target of a redirection; null where there is none.</param>
internal sealed record ShellToken(ShellTokenKind Kind, int Start, int End, ShellWord? Word = null);
