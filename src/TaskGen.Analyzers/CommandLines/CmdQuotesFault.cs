namespace TaskGen.Analyzers.CommandLines;

/// <summary>Quotation marks that <c>cmd</c> does not read as intended.</summary>
/// <param name="IsSingle">Whether these are single quotation marks; otherwise <c>cmd</c> removes the first and the last double
/// one.</param>
/// <param name="Start">The index of the first character in the command line.</param>
/// <param name="End">The index after the last character.</param>
/// <param name="Replacement">The whole command line as it should be, or null.</param>
internal sealed record CmdQuotesFault(bool IsSingle, int Start, int End, string? Replacement);
