namespace TaskGen.Analyzers.Model.Problems;

/// <summary>A value is not defined by its enum.</summary>
internal abstract record EnumProblem(SourceId SourceId, string Property, string Value, string Enum) : Problem(SourceId);
