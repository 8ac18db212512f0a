namespace TaskGen.Analyzers.Model.Problems;

/// <summary>A property that takes one value is set more than once.</summary>
internal sealed record DuplicateProperty(SourceId SourceId, string Path) : Problem(SourceId);
