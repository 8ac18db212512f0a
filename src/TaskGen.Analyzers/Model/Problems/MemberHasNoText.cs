namespace TaskGen.Analyzers.Model.Problems;

/// <summary>A placeholder needs a value that can be formatted as text.</summary>
internal sealed record MemberHasNoText(SourceId SourceId, string Member) : MemberProblem(SourceId, Member);
