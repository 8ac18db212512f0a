using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.Model.Problems;

/// <summary>A placeholder does not match a member.</summary>
internal sealed record PlaceholderIsUnknown(SourceId SourceId, string Name, EquatableArray<string> Candidates) : Problem(SourceId);
