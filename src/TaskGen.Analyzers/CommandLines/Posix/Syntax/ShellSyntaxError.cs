using TaskGen.Analyzers.Model;

namespace TaskGen.Analyzers.CommandLines.Posix.Syntax;

/// <summary>Why a script is not valid.</summary>
/// <param name="Position">Where, as an index into the script.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="IsDeferred">The error is in backticks or a here-document, which some shells read only when they run the command.</param>
internal sealed record ShellSyntaxError(int Position, UnquotableReason Reason, bool IsDeferred = false)
{
    /// <summary>Gets a value indicating whether a quotation mark or a bracket is never closed.</summary>
    public bool IsUnclosed => Reason.Kind == UnquotableKind.UnbalancedScript;
}
