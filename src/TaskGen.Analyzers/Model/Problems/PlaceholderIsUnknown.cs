using TaskGen.Analyzers.Collections;

namespace TaskGen.Analyzers.Model.Problems;

/// <summary>A placeholder does not match a member.</summary>
/// <param name="SourceId">The source of the template.</param>
/// <param name="Name">The path in the placeholder.</param>
/// <param name="Task">The name of the task that lacks the member.</param>
/// <param name="Candidates">The paths that could be meant.</param>
/// <param name="Format">The format of the placeholder, or null.</param>
internal sealed record PlaceholderIsUnknown(
    SourceId SourceId, string Name, string Task, EquatableArray<string> Candidates, string? Format)
    : Problem(SourceId);
