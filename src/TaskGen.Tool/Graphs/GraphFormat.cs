namespace TaskGen.Tool.Graphs;

/// <summary>Defines the languages in which a graph can be written.</summary>
internal enum GraphFormat
{
    /// <summary>A flowchart in Mermaid, which GitHub and many editors draw.</summary>
    Mermaid,

    /// <summary>A directed graph in DOT, the language of Graphviz.</summary>
    Dot,
}
