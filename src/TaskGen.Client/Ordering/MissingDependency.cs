namespace TaskGen.Client;

/// <summary>Something that tasks depend on and nobody adds.</summary>
/// <param name="TaskId">The first task that depends on it.</param>
/// <param name="Id">The id; null where it is a range.</param>
/// <param name="Range">Ids that are missing next to each other; null where it is a single id of <c>taskIds</c>.</param>
public sealed record MissingDependency(string TaskId, string? Id, TaskIdRange? Range)
{
    /// <summary>What is missing, and who wants it.</summary>
    public override string ToString() => Range is null ? $"\"{Id}\", wanted by \"{TaskId}\"" : $"{Range.Start} to {Range.End}, wanted by \"{TaskId}\"";
}
