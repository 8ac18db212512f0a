namespace TaskGen.Analyzers.Model.Problems;

/// <summary>An enum does not define the value.</summary>
internal sealed record EnumValueIsNotDefined(SourceId SourceId, string Property, string Value, string Enum)
    : EnumProblem(SourceId, Property, Value, Enum);
