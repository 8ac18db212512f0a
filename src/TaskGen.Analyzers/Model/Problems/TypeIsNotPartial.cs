namespace TaskGen.Analyzers.Model.Problems;

/// <summary>The task, or a type around it, is not partial.</summary>
internal sealed record TypeIsNotPartial(string Type, string Task) : Problem(SourceId.Type);
