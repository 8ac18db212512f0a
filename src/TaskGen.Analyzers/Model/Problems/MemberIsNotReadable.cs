namespace TaskGen.Analyzers.Model.Problems;

/// <summary>The task's class cannot read the member.</summary>
internal sealed record MemberIsNotReadable(SourceId SourceId, string Member, string Attribute) : MemberProblem(SourceId, Member);
