namespace TaskGen.Analyzers.Model.Problems;

/// <summary>A profile uses itself.</summary>
internal sealed record ProfileIsRecursive(SourceId SourceId, string Profile) : ProfileProblem(SourceId, Profile);
