using TaskGen.Validation;

namespace TaskGen.Client;

/// <summary>Represents a dependency that no task satisfies.</summary>
/// <param name="TaskId">The identifier of the first task with this dependency.</param>
/// <param name="Id">The missing identifier; null if a range is missing.</param>
/// <param name="Range">The consecutive identifiers that are missing; null if a single identifier of <c>taskIds</c> is missing.</param>
public sealed record MissingDependency(string TaskId, string? Id, TaskIdRange? Range)
{
    /// <summary>Returns the missing identifiers and the task that depends on them.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        (Range is null ? $"'{DisplayText.Value(Id ?? "")}'" : $"{Range.Start} to {Range.End}")
        + $", required by '{DisplayText.Value(TaskId)}'";
}
