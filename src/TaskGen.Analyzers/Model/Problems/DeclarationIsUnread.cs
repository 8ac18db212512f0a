namespace TaskGen.Analyzers.Model.Problems;

/// <summary>The generator could not see an attribute of the task, since another generator adds it.</summary>
internal sealed record DeclarationIsUnread(string Name) : UnreadProblem(SourceId.Type, Name);
