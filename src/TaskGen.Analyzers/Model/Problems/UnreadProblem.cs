namespace TaskGen.Analyzers.Model.Problems;

/// <summary>Something that another generator declares, so that the generator could not see it.</summary>
internal abstract record UnreadProblem(SourceId SourceId, string Name) : Problem(SourceId);
