namespace TaskGen.Analyzers.Model.Problems;

/// <summary>A value is none of those that an enum has.</summary>
internal abstract record EnumProblem(SourceId SourceId, string Property, string Value, string Enum) : Problem(SourceId);
