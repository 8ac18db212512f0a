using System.Collections.Generic;

namespace TaskGen.Client.Ordering;

/// <summary>A task's id and what it depends on.</summary>
internal sealed record TaskNode(string Id, IReadOnlyList<string> DependencyIds, IReadOnlyList<(int Start, int End)> DependencyRanges);
