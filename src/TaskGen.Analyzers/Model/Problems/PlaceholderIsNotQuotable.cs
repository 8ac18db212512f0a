namespace TaskGen.Analyzers.Model.Problems;

/// <summary>Nothing can be quoted safely where a placeholder of a command line is.</summary>
internal sealed record PlaceholderIsNotQuotable(SourceId SourceId, string Member, UnquotableReason Reason) : Problem(SourceId);
