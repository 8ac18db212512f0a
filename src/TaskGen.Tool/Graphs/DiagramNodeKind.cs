namespace TaskGen.Tool.Graphs;

/// <summary>Defines what a node of a diagram represents.</summary>
internal enum DiagramNodeKind
{
    /// <summary>A task.</summary>
    Task,

    /// <summary>A range of task ids.</summary>
    Range,

    /// <summary>A task, or consecutive tasks, that other tasks depend on and that are not in the input.</summary>
    Missing,
}
