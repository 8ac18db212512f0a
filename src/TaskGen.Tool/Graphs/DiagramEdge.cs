namespace TaskGen.Tool.Graphs;

/// <summary>An edge from a dependency to its dependent, in the order in which the tasks run.</summary>
/// <param name="From">The index of the dependency.</param>
/// <param name="To">The index of the dependent.</param>
/// <param name="IsCyclic">Whether the edge is part of a cycle.</param>
internal sealed record DiagramEdge(int From, int To, bool IsCyclic);
