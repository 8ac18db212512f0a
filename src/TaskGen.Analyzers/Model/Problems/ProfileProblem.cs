namespace TaskGen.Analyzers.Model.Problems;

/// <summary>A class that cannot be used as a profile.</summary>
internal abstract record ProfileProblem(SourceId SourceId, string Profile) : Problem(SourceId);
