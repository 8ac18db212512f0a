namespace TaskGen.Analyzers.Model.Problems;

/// <summary>A profile is a class without [TaskProfile].</summary>
internal sealed record ProfileIsNotMarked(SourceId SourceId, string Profile) : ProfileProblem(SourceId, Profile);
