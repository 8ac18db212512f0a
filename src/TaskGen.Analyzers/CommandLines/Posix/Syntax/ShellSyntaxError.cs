namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>Why a script is not valid.</summary>
/// <param name="Position">Where, as an index into the script.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="IsUnclosed">A quotation mark or a bracket is never closed.</param>
/// <param name="IsDeferred">The error is in backticks or a here-document, which some shells read only when they run the command.</param>
internal sealed record ShellSyntaxError(int Position, string Message, bool IsUnclosed = false, bool IsDeferred = false);
