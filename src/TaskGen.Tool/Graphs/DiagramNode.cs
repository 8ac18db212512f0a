namespace TaskGen.Tool.Graphs;

/// <summary>A node of a diagram. Its index in the diagram identifies it; its text can be anything.</summary>
/// <param name="Kind">What the node represents.</param>
/// <param name="Text">The text to display.</param>
/// <param name="IsCyclic">Whether the node is part of a cycle.</param>
/// <param name="Source">The index of the source of a task; null for other nodes.</param>
internal sealed record DiagramNode(DiagramNodeKind Kind, string Text, bool IsCyclic, int? Source = null);
