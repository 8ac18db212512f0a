namespace TaskGen.Analyzers.Model.Problems;

/// <summary>Nothing can be generated for this kind of type.</summary>
internal sealed record TypeCannotBeTask(string Type, TypeObstacle Obstacle) : Problem(SourceId.Type);
