namespace TaskGen.Validation.Dependencies;

/// <summary>Represents a dependency that no task satisfies: a single identifier, or a range.</summary>
internal readonly record struct MissingIds(string TaskId, string? Id, (int Start, int End)? Range);
