namespace TaskGen.Analyzers.Model.Problems;

/// <summary>Nothing was generated for a type that should be a task.</summary>
/// <param name="Type">The type.</param>
/// <param name="Base">The abstract task that it derives from, where it is not marked itself.</param>
internal sealed record TaskIsNotGenerated(string Type, string? Base) : Problem(SourceId.Type);
