using System.Collections.Generic;

namespace TaskGen.Validation.Dependencies;

/// <summary>Represents the id and the dependencies of a task.</summary>
internal sealed record TaskNode(string Id, IReadOnlyList<string> DependencyIds, IReadOnlyList<(int Start, int End)> DependencyRanges);
