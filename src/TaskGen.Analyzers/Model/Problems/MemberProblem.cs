namespace TaskGen.Analyzers.Model.Problems;

/// <summary>A member that cannot give the value it is used for.</summary>
internal abstract record MemberProblem(SourceId SourceId, string Member) : Problem(SourceId);
