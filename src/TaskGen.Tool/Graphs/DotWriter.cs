using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace TaskGen.Tool.Graphs;

/// <summary>Writes a diagram in DOT.</summary>
internal static class DotWriter
{
    public static string Write(Diagram diagram)
    {
        var text = new StringBuilder("digraph tasks {\n    rankdir=LR;\n    node [shape=box];\n");
        foreach (var (index, node) in diagram.Nodes.Index())
        {
            var attributes = new List<string> { $"label=\"{Escape(node.Text)}\"" };
            if (node.Kind == DiagramNodeKind.Range) attributes.Add("shape=hexagon");
            if (node.Kind == DiagramNodeKind.Missing) attributes.Add("style=dashed");
            if (node.IsCyclic) attributes.Add("color=\"#d1242f\", penwidth=3");
            text.Append($"    n{index} [{string.Join(", ", attributes)}];\n");
        }

        foreach (var edge in diagram.Edges)
        {
            var style = edge.IsCyclic ? " [color=\"#d1242f\", penwidth=3]"
                : diagram.Nodes[edge.From].Kind == DiagramNodeKind.Missing ? " [style=dashed]" : "";
            text.Append($"    n{edge.From} -> n{edge.To}{style};\n");
        }

        return text.Append("}\n").ToString();
    }

    // Graphviz reads escape sequences and HTML entities in labels.
    private static string Escape(string label)
    {
        var text = new StringBuilder();
        foreach (var rune in label.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\') text.Append('\\').Append(rune);
            else if (rune.Value == '&') text.Append("&amp;");
            else text.Append(Rune.IsControl(rune) ? Rune.ReplacementChar : rune);
        }

        return text.ToString();
    }
}
