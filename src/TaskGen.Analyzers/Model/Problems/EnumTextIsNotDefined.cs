using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.Model.Problems;

/// <summary>A text that an official client sends is not one of those that an enum has.</summary>
internal sealed record EnumTextIsNotDefined(
    SourceId SourceId, string Property, string Value, string Enum, EquatableArray<string> Choices)
    : EnumProblem(SourceId, Property, Value, Enum);
