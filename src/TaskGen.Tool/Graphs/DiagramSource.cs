using System.Collections.Generic;
using TaskGen.Validation.Dependencies;

namespace TaskGen.Tool.Graphs;

/// <summary>A file or assembly with tasks.</summary>
/// <param name="Name">The name to display.</param>
/// <param name="Tasks">The tasks.</param>
internal sealed record DiagramSource(string Name, IReadOnlyList<TaskNode> Tasks);
