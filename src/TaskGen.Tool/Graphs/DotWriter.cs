using System.Collections.Generic;
using System.Text;

namespace TaskGen.Tool.Graphs;

/// <summary>Writes a diagram in DOT.</summary>
internal static class DotWriter
{
    public static string Write(Diagram diagram)
    {
        var text = new StringBuilder("digraph tasks {\n    rankdir=LR;\n    node [shape=box];\n");
        foreach (var (source, nodes) in diagram.NodesBySource())
        {
            if (source is { } framed)
            {
                text.Append($"    subgraph cluster{framed} {{\n    label=\"{Escape(diagram.Sources[framed].Name)}\";\n");
            }

            foreach (var (index, node) in nodes) text.Append($"    n{index} [{Attributes(node)}];\n");
            if (source is not null) text.Append("    }\n");
        }

        foreach (var edge in diagram.Edges)
        {
            var style = edge.IsCyclic ? " [color=\"#d1242f\", penwidth=3]"
                : diagram.Nodes[edge.From].Kind == DiagramNodeKind.Missing ? " [style=dashed]" : "";
            text.Append($"    n{edge.From} -> n{edge.To}{style};\n");
        }

        return text.Append("}\n").ToString();
    }

    private static string Attributes(DiagramNode node)
    {
        var attributes = new List<string> { $"label=\"{Escape(node.Text)}\"" };
        if (node.Kind == DiagramNodeKind.Range) attributes.Add("shape=hexagon");
        if (node.Kind == DiagramNodeKind.Missing) attributes.Add("style=dashed");
        if (node.IsCyclic) attributes.Add("color=\"#d1242f\", penwidth=3");
        return string.Join(", ", attributes);
    }

    // Graphviz reads escape sequences and HTML entities in labels.
    private static string Escape(string label)
    {
        var text = new StringBuilder();
        foreach (var rune in DiagramLabel.RunesOf(label))
        {
            if (rune.Value is '"' or '\\') text.Append('\\').Append(rune);
            else if (rune.Value == '&') text.Append("&amp;");
            else text.Append(rune);
        }

        return text.ToString();
    }
}
