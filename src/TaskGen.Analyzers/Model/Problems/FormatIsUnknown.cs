namespace TaskGen.Analyzers.Model.Problems;

/// <summary>The member's type does not support the format.</summary>
internal sealed record FormatIsUnknown(SourceId SourceId, string Format, string Member, string Type) : Problem(SourceId);
