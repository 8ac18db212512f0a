namespace TaskGen.Analyzers.Model.Problems;

/// <summary>The generator could not read a value that the compiler has, since another generator declares it.</summary>
internal sealed record ValueIsUnread(SourceId SourceId, string Name, bool IsTemplate) : UnreadProblem(SourceId, Name);
