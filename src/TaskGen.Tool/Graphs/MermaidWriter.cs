using System;
using System.Linq;
using System.Text;

namespace TaskGen.Tool.Graphs;

/// <summary>Writes a diagram as a Mermaid flowchart.</summary>
internal static class MermaidWriter
{
    /// <summary>The number of edges that GitHub draws. A diagram cannot raise it.</summary>
    public const int MaxEdges = 500;

    public static string Write(Diagram diagram)
    {
        var text = new StringBuilder("flowchart LR\n");
        foreach (var (source, nodes) in diagram.NodesBySource())
        {
            if (source is { } framed) text.Append($"    subgraph s{framed}[\"{Escape(diagram.Sources[framed].Name)}\"]\n");
            foreach (var (index, node) in nodes)
            {
                var (open, close) = node.Kind == DiagramNodeKind.Range ? ("{{", "}}") : ("[", "]");
                text.Append($"    n{index}{open}\"{Escape(node.Text)}\"{close}\n");
            }

            if (source is not null) text.Append("    end\n");
        }

        foreach (var edge in diagram.Edges)
        {
            var arrow = edge.IsCyclic ? "==>" : IsMissing(diagram, edge) ? "-.->" : "-->";
            text.Append($"    n{edge.From} {arrow} n{edge.To}\n");
        }

        AppendClass(text, diagram, "missing", "stroke-dasharray:5 5", static node => node.Kind == DiagramNodeKind.Missing);
        AppendClass(text, diagram, "cycle", "stroke:#d1242f,stroke-width:3px", static node => node.IsCyclic);
        var cyclic = diagram.Edges.Index().Where(static item => item.Item.IsCyclic).Select(static item => item.Index).ToList();
        if (cyclic.Count > 0) text.Append($"    linkStyle {string.Join(',', cyclic)} stroke:#d1242f\n");
        return text.ToString();
    }

    private static bool IsMissing(Diagram diagram, DiagramEdge edge) => diagram.Nodes[edge.From].Kind == DiagramNodeKind.Missing;

    private static void AppendClass(
        StringBuilder text, Diagram diagram, string name, string style, Func<DiagramNode, bool> isIn)
    {
        var nodes = diagram.Nodes.Index().Where(item => isIn(item.Item)).Select(static item => $"n{item.Index}").ToList();
        if (nodes.Count > 0) text.Append($"    classDef {name} {style}\n    class {string.Join(',', nodes)} {name}\n");
    }

    private static bool IsJoint(Rune rune) => rune.Value is '-' or '_' or ' ';

    // Labels can contain HTML and Markdown. Letters and digits, and what joins them, are the only characters without a meaning there.
    private static string Escape(string label)
    {
        var text = new StringBuilder();
        var runes = DiagramLabel.RunesOf(label).ToArray();
        for (var i = 0; i < runes.Length; i++)
        {
            var isJoined = i > 0 && i < runes.Length - 1 && Rune.IsLetterOrDigit(runes[i - 1]) && Rune.IsLetterOrDigit(runes[i + 1]);
            if (Rune.IsLetterOrDigit(runes[i]) || (isJoined && IsJoint(runes[i]))) text.Append(runes[i]);
            else text.Append($"#{runes[i].Value};");
        }

        return text.ToString();
    }
}
